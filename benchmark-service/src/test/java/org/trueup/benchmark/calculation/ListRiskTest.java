package org.trueup.benchmark.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trueup.benchmark.calculation.percapita.ListRisk;
import org.trueup.benchmark.calculation.percapita.ScoreBasis;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;

class ListRiskTest {
  private static Optional<Factor> factor(String text) {
    return Optional.of(Factor.parse(text));
  }

  /** 1.1 / 1.375 = 0.8; 1 / 0.96 = 1.041666..., to the 34 digits of every calculation. */
  @Test
  void isRelativeToTheNationsMeanOfTheTypeAndNotRounded() {
    var onList =
        new ByEnrollmentType<>(factor("1.1"), Optional.<Factor>empty(), factor("1"), factor("2"));
    var means =
        new ByEnrollmentType<>(
            Factor.parse("1.375"), Factor.parse("1"), Factor.parse("0.96"), Factor.parse("2"));

    var renormalized = new ListRisk(onList, Optional.of(means), ScoreBasis.RAW).renormalized();

    assertThat(renormalized)
        .isEqualTo(
            new ByEnrollmentType<>(
                factor("0.8"),
                Optional.<Factor>empty(),
                factor("1.041666666666666666666666666666667"),
                factor("1")));
  }

  @Test
  void isNotKnownAsLongAsTheNationsMeansAreNot() {
    var risk =
        new ListRisk(
            ByEnrollmentType.of(type -> factor("1.1")), Optional.empty(), ScoreBasis.UNDECIDED);

    assertThat(risk.renormalized()).isEqualTo(ByEnrollmentType.of(type -> Optional.empty()));
  }

  /** What CMS settled with, raw: 2% from the list, and twenty from it once divided by 1.2. */
  @Test
  void isRawOrRenormalizedByWhatTheYearWasSettledWith() {
    var raw = ByEnrollmentType.of(type -> Factor.parse("1.2"));
    var means = ByEnrollmentType.of(type -> Factor.parse("1.2"));
    assertThat(ScoreBasis.of(alike("1.224"), raw, means)).isEqualTo(ScoreBasis.RAW);
    assertThat(ScoreBasis.of(alike("1.02"), raw, means)).isEqualTo(ScoreBasis.RENORMALIZED);
    assertThat(ScoreBasis.of(alike("1.1"), raw, means)).isEqualTo(ScoreBasis.UNDECIDED);
    assertThat(ScoreBasis.of(alike("9"), raw, means)).isEqualTo(ScoreBasis.UNDECIDED);
    assertThat(ScoreBasis.of(ByEnrollmentType.of(type -> Optional.empty()), raw, means))
        .isEqualTo(ScoreBasis.UNDECIDED);
    var one = ByEnrollmentType.of(type -> Factor.ONE);
    assertThat(ScoreBasis.of(alike("1.2"), raw, one)).isEqualTo(ScoreBasis.UNDECIDED);
  }

  @Test
  void isNeverDividedTwice() {
    var means = ByEnrollmentType.of(type -> Factor.parse("1.2"));
    var risk = new ListRisk(alike("1.02"), Optional.of(means), ScoreBasis.RENORMALIZED);
    assertThat(risk.renormalized()).isEqualTo(alike("1.02"));
  }

  private static ByEnrollmentType<Optional<Factor>> alike(String score) {
    return ByEnrollmentType.of(type -> factor(score));
  }
}
