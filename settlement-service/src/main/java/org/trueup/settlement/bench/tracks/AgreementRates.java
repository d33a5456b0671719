package org.trueup.settlement.bench.tracks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.bench.projection.EquallyLikelyYears;
import org.trueup.settlement.bench.projection.Prior;
import org.trueup.settlement.bench.projection.SavingsRateModel;
import org.trueup.settlement.bench.projection.SavingsRateOutlook;

/**
 * The savings rates of an agreement's years together: what one year has more, the next has more
 * too. The benchmark is held flat.
 *
 * @param means by year
 * @param covariance by year and year
 * @param factor its lower triangle by Cholesky
 */
public record AgreementRates(
    List<BigDecimal> means, List<List<BigDecimal>> covariance, List<List<BigDecimal>> factor) {
  private static final MathContext PRECISE = MathContext.DECIMAL128;

  /**
   * From the year before the agreement.
   *
   * @param before the last year that is known
   * @param ahead the agreement's first year
   * @param years how many it has
   */
  public static AgreementRates of(
      Prior.YearBefore before, Prior.YearAhead ahead, int years, SavingsRateModel model) {
    var covariance = covariance(before, ahead, years, model);
    return new AgreementRates(
        means(before, ahead, years, model), covariance, Cholesky.factor(covariance));
  }

  /**
   * The numbers, counted from 0, of the equally likely years that one path takes: every year takes
   * each of them once over all paths, and path 0 takes the middle one throughout.
   */
  public List<Integer> nodes(int path, SavingsRateModel model) {
    var numbers = new ArrayList<Integer>();
    long step = path;
    for (int year = 0; year < means.size(); year++) {
      numbers.add((int) ((step + EquallyLikelyYears.COUNT / 2) % EquallyLikelyYears.COUNT));
      step = step * model.latticeGenerator() % EquallyLikelyYears.COUNT;
    }
    return numbers;
  }

  /** The savings rates of one path, by year. */
  public List<Rate> path(int path, SavingsRateModel model, EquallyLikelyYears likely) {
    var deviations = nodes(path, model).stream().map(likely.deviations()::get).toList();
    var rates = new ArrayList<Rate>();
    for (int year = 0; year < means.size(); year++) {
      var rate = means.get(year);
      for (int cause = 0; cause <= year; cause++) {
        rate =
            rate.add(factor.get(year).get(cause).multiply(deviations.get(cause), PRECISE), PRECISE);
      }
      rates.add(new Rate(rate));
    }
    return rates;
  }

  private static List<BigDecimal> means(
      Prior.YearBefore before, Prior.YearAhead ahead, int years, SavingsRateModel model) {
    var level = before.level().fraction();
    var first = Prior.of(before, ahead, model).mean();
    var drift = model.drift().fraction();
    var distance = first.subtract(level).subtract(drift);
    var means = new ArrayList<BigDecimal>();
    for (int year = 1; year <= years; year++) {
      means.add(level.add(drift.multiply(BigDecimal.valueOf(year))).add(distance, PRECISE));
      distance = distance.multiply(model.carryOver().sameAgreement(), PRECISE);
    }
    return List.copyOf(means);
  }

  private static List<List<BigDecimal>> covariance(
      Prior.YearBefore before, Prior.YearAhead ahead, int years, SavingsRateModel model) {
    var rows = new ArrayList<List<BigDecimal>>();
    for (int j = 1; j <= years; j++) {
      var row = new ArrayList<BigDecimal>();
      for (int k = 1; k <= years; k++) {
        row.add(covarianceOf(j, k, new Steps(before, ahead, model)));
      }
      rows.add(List.copyOf(row));
    }
    return List.copyOf(rows);
  }

  private static BigDecimal covarianceOf(int j, int k, Steps steps) {
    var common = Math.min(j, k);
    var sum = steps.shared().multiply(BigDecimal.valueOf(common), PRECISE);
    var carried = steps.model().carryOver().sameAgreement();
    for (int i = 1; i <= common; i++) {
      sum = sum.add(steps.own(i).multiply(carried.pow(j - i + k - i, PRECISE), PRECISE), PRECISE);
    }
    return sum;
  }

  /** The variances of one year's step: the part that all ACOs share and lasts, and the own one. */
  private record Steps(Prior.YearBefore before, Prior.YearAhead ahead, SavingsRateModel model) {
    BigDecimal shared() {
      var sd = model.spread().sharedByAllAcos().fraction();
      return sd.multiply(sd);
    }

    /** Of the first year with its change of the list; of later ones with the list unchanged. */
    BigDecimal own(int year) {
      var from = year == 1 ? before : unchanged();
      return Prior.of(from, ahead, model).variance().subtract(shared(), PRECISE);
    }

    private Prior.YearBefore unchanged() {
      var known = new SavingsRateOutlook(before.rate().mean(), BigDecimal.ZERO);
      return new Prior.YearBefore(known, ahead.beneficiaries(), before.level());
    }
  }
}
