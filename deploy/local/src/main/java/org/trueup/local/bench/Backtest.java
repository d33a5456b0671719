package org.trueup.local.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.local.published.GivenFacts;
import org.trueup.local.replay.RowTerms;
import org.trueup.local.replay.engine.InputsOfRow;
import org.trueup.settlement.bench.projection.BenchParameters;
import org.trueup.settlement.bench.projection.Outcome;
import org.trueup.settlement.bench.projection.Prior;
import org.trueup.settlement.bench.projection.SavingsRateOutlook;
import org.trueup.settlement.bench.projection.YearTerms;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.TrackYear;

/**
 * Every published year, projected from the year before it, and held against what came.
 *
 * @param outcomes by the two years, {@code 2013-2014}
 * @param notes what the files do not allow
 */
public record Backtest(SortedMap<String, List<Outcome>> outcomes, List<String> notes) {

  /**
   * Projects every row that has a year before it.
   *
   * @throws org.trueup.local.published.UnreadableFile naming what was expected of a file
   */
  public static Backtest of(List<Path> paths, boolean carryForward) {
    var given = PublishedYears.read(paths).given();
    var pairs = YearPair.of(given);
    var run = new Run(BenchParameters.read(), Rules.read(carryForward), RowTerms.of(given), given);
    var outcomes = new TreeMap<String, List<Outcome>>();
    for (var pair : pairs) {
      outcomes.computeIfAbsent(pair.years(), years -> new ArrayList<>()).add(run.outcome(pair));
    }
    return new Backtest(outcomes, YearPair.notes(given, pairs));
  }

  /** A table for a terminal. */
  public Stream<String> lines() {
    return BacktestText.lines(this);
  }

  /** What a pair is held against. */
  private record Run(
      BenchParameters parameters,
      Rules rules,
      Map<String, RowTerms> terms,
      List<GivenFacts> given) {

    Outcome outcome(YearPair pair) {
      var model = parameters.modelOf(pair.to().year()).value();
      var outlook =
          Prior.of(
              new Prior.YearBefore(
                  SavingsRateOutlook.known(savingsRate(pair.from())),
                  pair.from().assignedBeneficiaries(),
                  level(pair.from().year())),
              new Prior.YearAhead(pair.to().assignedBeneficiaries(), pair.renewed()),
              model);
      return Outcome.of(
          outlook, savingsRate(pair.to()), minimumRate(pair.to()), parameters.years());
    }

    /** That of the file of parameters; of a year that it does not have, that of the rows. */
    private Rate level(PerformanceYear year) {
      var published = parameters.levels().at(year).value();
      return published.year().equals(year) ? published.level() : meanOfRows(year);
    }

    private Rate meanOfRows(PerformanceYear year) {
      var rates =
          given.stream()
              .filter(row -> row.year().equals(year))
              .map(row -> savingsRate(row).fraction())
              .toList();
      return new Rate(
          rates.stream()
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .divide(BigDecimal.valueOf(rates.size()), MathContext.DECIMAL128));
    }

    private Rate minimumRate(GivenFacts row) {
      var of = Objects.requireNonNull(terms.get(row.key()));
      var asked = new TrackYear(row.year(), of.start(), row.track(), of.yearInTrack());
      return new YearTerms(InputsOfRow.read(row, of), rules.of(asked)).minimumRate();
    }
  }

  static Rate savingsRate(GivenFacts row) {
    return row.benchmark().minus(row.expenditures()).shareOf(row.benchmark());
  }
}
