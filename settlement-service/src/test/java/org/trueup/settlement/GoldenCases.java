package org.trueup.settlement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.RevenueStatus;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.calculation.EarlyExit;
import org.trueup.settlement.calculation.ExtremeCircumstance;
import org.trueup.settlement.calculation.Participation;
import org.trueup.settlement.calculation.Quality;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.calculation.SettlementInputs;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.TrackYear;

/** The cases under {@code src/test/resources/cases}: given and expected by report letter. */
public final class GoldenCases {
  private static final Path FOLDER = Path.of("src/test/resources/cases");

  private GoldenCases() {}

  /**
   * One case.
   *
   * @param source where its figures come from, outside this project
   * @param expect exact values by line
   * @param expectDollars published whole dollars by line
   */
  public record Case(
      String title,
      String source,
      Given given,
      @Nullable Map<String, String> expect,
      @JsonProperty("expect-dollars") @Nullable Map<String, String> expectDollars) {

    public Settlement settle(Rules rules) {
      return Settlement.of(
          given.inputs(),
          rules.of(
              new TrackYear(
                  PerformanceYear.parse(given.year),
                  given.start == null
                      ? AgreementStart.parse("2018-01-01")
                      : AgreementStart.parse(given.start),
                  Track.parse(given.track),
                  given.participation().yearInTrack())));
    }
  }

  /** What a case starts from. */
  public record Given(
      @JsonProperty("performance-year") String year,
      String track,
      @JsonProperty("assigned-beneficiaries") int people,
      String quality,
      Money benchmark,
      Money expenditures,
      @Nullable String elected,
      @Nullable LossLimitStructure structure,
      @JsonProperty("year-in-track") @Nullable Integer yearInTrack,
      @Nullable Money revenue,
      @JsonProperty("reported-reduction") @Nullable Money reportedReduction,
      @JsonProperty("months-share") @Nullable String monthsShare,
      @JsonProperty("beneficiary-share") @Nullable String beneficiaryShare,
      @Nullable Money advances,
      @Nullable Money investment,
      @Nullable Money prepaid,
      @Nullable Money interim,
      @Nullable String start,
      @Nullable Boolean guardrail,
      @JsonProperty("two-way") @Nullable Money twoWay,
      @JsonProperty("set-by-cms") @Nullable String setByCms,
      @JsonProperty("revenue-status") @Nullable RevenueStatus revenueStatus,
      @JsonProperty("exit-after-months") @Nullable Integer months,
      @Nullable Boolean voluntary,
      @JsonProperty("visit-share") @Nullable String visitShare,
      @Nullable Boolean exempt) {

    SettlementInputs inputs() {
      return new SettlementInputs(
          new SettlementInputs.Population(people, PersonYears.parseYears(String.valueOf(people))),
          new SettlementInputs.Dollars(
              benchmark, expenditures, Boolean.TRUE.equals(guardrail), Optional.ofNullable(twoWay)),
          qualityResult(),
          participation(),
          Optional.ofNullable(revenue),
          circumstances(),
          new SettlementInputs.Ledger(
              orNone(advances), orNone(investment), orNone(prepaid), orNone(interim)));
    }

    private static Money orNone(@Nullable Money amount) {
      return amount == null ? Money.ZERO : amount;
    }

    private Quality qualityResult() {
      if (quality.equals("not met")) {
        return new Quality.NotMet();
      }
      return quality.startsWith("alternative ")
          ? new Quality.MetAlternativeStandard(Rate.parse(quality.split(" ")[1]))
          : new Quality.MetStandard(Rate.parse(quality));
    }

    Participation participation() {
      return new Participation(
          elected == null
              ? MinimumRateElection.SLIDING
              : new MinimumRateElection.Fixed(Rate.parse(elected)),
          Optional.ofNullable(setByCms).map(Rate::parse),
          yearInTrack == null ? 1 : yearInTrack,
          Optional.ofNullable(structure),
          Optional.ofNullable(revenueStatus),
          months == null
              ? Optional.empty()
              : Optional.of(new EarlyExit(months, Boolean.TRUE.equals(voluntary))),
          Optional.ofNullable(visitShare).map(Rate::parse),
          Boolean.TRUE.equals(exempt));
    }

    private ExtremeCircumstance circumstances() {
      if (reportedReduction != null) {
        return new ExtremeCircumstance.Reported(reportedReduction);
      }
      return monthsShare == null
          ? new ExtremeCircumstance.None()
          : new ExtremeCircumstance.Affected(Rate.parse(monthsShare), Rate.parse(beneficiaryShare));
    }
  }

  public static List<Case> all() {
    try (var files = Files.list(FOLDER)) {
      return files.sorted().map(file -> read(yaml(), file)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static Case named(String file) {
    return read(yaml(), FOLDER.resolve(file + ".yaml"));
  }

  private static JsonMapper yaml() {
    return JsonMapper.builder(new YAMLFactory())
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
  }

  private static Case read(JsonMapper yaml, Path file) {
    try {
      return yaml.readValue(file.toFile(), Case.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + ": " + unreadable.getMessage(), unreadable);
    }
  }
}
