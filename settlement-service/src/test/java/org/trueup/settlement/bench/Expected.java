package org.trueup.settlement.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.RevenueStatus;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.bench.projection.BenchParameters;
import org.trueup.settlement.bench.projection.YearTerms;
import org.trueup.settlement.calculation.ExtremeCircumstance;
import org.trueup.settlement.calculation.Participation;
import org.trueup.settlement.calculation.Quality;
import org.trueup.settlement.calculation.SettlementInputs;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.TrackYear;

/**
 * Expected results of the actuary's bench, computed outside this project by a program of another
 * language on exact fractions; they stand under {@code src/test/resources/bench}.
 */
public final class Expected {
  public static final Rules RULES = Rules.read();
  public static final BenchParameters PARAMETERS = BenchParameters.read();

  private Expected() {}

  public static List<NamedCsvRecord> rows(String file) {
    var path = Path.of("src/test/resources/bench", file);
    try (var rows = CsvReader.builder().ofNamedCsvRecord(path)) {
      return rows.stream().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** With the digits that the files print. */
  public static String digits(BigDecimal value, int digits) {
    return value.setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }

  public static String cents(Money amount) {
    return digits(amount.amount(), 2);
  }

  public static String cents(String printed) {
    return cents(Money.parse(printed));
  }

  /** An ACO of Figure 5 of the actuarial paper of 2017, or another with its terms. */
  public record Aco(
      String year, String start, String track, int yearInTrack, int people, String benchmark) {

    public YearTerms terms(String quality, String elected, RevenueStatus status, String revenue) {
      var participation =
          new Participation(
              elected.isEmpty()
                  ? MinimumRateElection.SLIDING
                  : new MinimumRateElection.Fixed(Rate.parse(elected)),
              Optional.empty(),
              yearInTrack,
              Optional.of(LossLimitStructure.BENCHMARK_BASED),
              Optional.ofNullable(status),
              Optional.empty(),
              Optional.empty(),
              false);
      var total = Money.parse(benchmark);
      var inputs =
          new SettlementInputs(
              new SettlementInputs.Population(
                  people, PersonYears.parseYears(String.valueOf(people))),
              SettlementInputs.Dollars.of(total, total),
              new Quality.MetStandard(Rate.parse(quality)),
              participation,
              Optional.ofNullable(revenue).map(Money::parse),
              // The expected results know of no emergency, also in PY2023.
              new ExtremeCircumstance.Affected(Rate.ZERO, Rate.ZERO),
              SettlementInputs.Ledger.EMPTY);
      return new YearTerms(
          inputs,
          RULES.of(
              new TrackYear(
                  PerformanceYear.parse(year),
                  AgreementStart.parse(start),
                  Track.parse(track),
                  yearInTrack)));
    }
  }
}
