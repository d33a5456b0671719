package org.trueup.settlement.bench.tracks;

import java.util.ArrayList;
import java.util.List;
import org.trueup.contracts.value.Money;
import org.trueup.settlement.bench.projection.EquallyLikelyYears;
import org.trueup.settlement.bench.projection.LikelyAmounts;
import org.trueup.settlement.bench.projection.SavingsRateModel;
import org.trueup.settlement.bench.projection.YearTerms;

/**
 * A whole agreement under one choice of tracks, on paths that are equally likely.
 *
 * @param byYear the amounts of each year
 * @param total their sums, by path
 * @param worstYearOwed what the worst year of each path owes, as a positive amount; zero where none
 *     does: what the repayment mechanism and reserves must bear
 * @param pathsOwing how many owe in at least one year
 */
public record AgreementOutlook(
    List<LikelyAmounts> byYear, LikelyAmounts total, LikelyAmounts worstYearOwed, int pathsOwing) {

  /**
   * Settles every year of every path.
   *
   * @param years the terms of each year: its track, its limits by year in the track
   */
  public static AgreementOutlook of(
      AgreementRates rates,
      List<YearTerms> years,
      SavingsRateModel model,
      EquallyLikelyYears likely) {
    var paths = new ArrayList<List<Money>>();
    for (int path = 0; path < EquallyLikelyYears.COUNT; path++) {
      var amounts = new ArrayList<Money>();
      var savings = rates.path(path, model, likely);
      for (int year = 0; year < years.size(); year++) {
        amounts.add(years.get(year).amountAt(savings.get(year)));
      }
      paths.add(amounts);
    }
    return of(paths, years.size());
  }

  private static AgreementOutlook of(List<List<Money>> paths, int years) {
    var byYear = new ArrayList<LikelyAmounts>();
    for (int year = 0; year < years; year++) {
      var at = year;
      byYear.add(LikelyAmounts.of(paths.stream().map(path -> path.get(at))));
    }
    var owed =
        paths.stream().map(path -> path.stream().reduce(Money.ZERO, Money::min).negated()).toList();
    return new AgreementOutlook(
        List.copyOf(byYear),
        LikelyAmounts.of(paths.stream().map(path -> path.stream().reduce(Money.ZERO, Money::plus))),
        LikelyAmounts.of(owed.stream()),
        (int) owed.stream().filter(Money::isPositive).count());
  }
}
