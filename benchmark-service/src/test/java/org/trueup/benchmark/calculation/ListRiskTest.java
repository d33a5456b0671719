package org.trueup.benchmark.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trueup.benchmark.calculation.percapita.ListRisk;
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

    var renormalized = new ListRisk(onList, Optional.of(means)).renormalized();

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
    var risk = new ListRisk(ByEnrollmentType.of(type -> factor("1.1")), Optional.empty());

    assertThat(risk.renormalized()).isEqualTo(ByEnrollmentType.of(type -> Optional.empty()));
  }
}
