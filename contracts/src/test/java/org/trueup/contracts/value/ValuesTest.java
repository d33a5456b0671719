package org.trueup.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @Test
  void equalAmountsAreEqualHoweverTheyAreWritten() {
    assertThat(Money.parse("10.50")).isEqualTo(Money.parse("10.5"));
    assertThat(Rate.parse("3.90%")).isEqualTo(Rate.parseFraction("0.039"));
    assertThat(Money.parse("100").toString()).isEqualTo("100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,000", "$5", "1e6", "", " 1", "NaN", "1.", ".5", "٣"})
  void refusesAnAmountThatIsNotPlainDecimalText(String text) {
    assertThatThrownBy(() -> Money.parse(text)).hasMessageContaining("not an amount in dollars");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.039", "3.9", "3,9%", "%"})
  void refusesARateWithoutItsSign(String text) {
    assertThatThrownBy(() -> Rate.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void roundsOnlyWhereAsked() {
    var third = Money.ofDollars(100).times(PersonYears.ofMonths(4)).per(PersonYears.ofMonths(12));

    assertThat(third.amount().precision()).isEqualTo(34);
    assertThat(third.toCents(RoundingMode.HALF_UP)).isEqualTo(Money.parse("33.33"));
    assertThat(Money.parse("11.25").toDollars(RoundingMode.HALF_UP)).isEqualTo(Money.parse("11"));
  }

  @Test
  void dividesPersonYearsLast() {
    var years = PersonYears.ofMonths(5).plus(PersonYears.ofMonths(7));

    assertThat(years).isEqualTo(PersonYears.parseYears("1"));
    assertThat(Money.ofDollars(12_000).times(PersonYears.ofMonths(1)))
        .isEqualTo(Money.ofDollars(1_000));
  }

  @Test
  void readsTracksByBothNames() {
    assertThat(Track.parse("1+")).isEqualTo(Track.TRACK_1_PLUS);
    assertThat(Track.parse("TRACK_1_PLUS")).isEqualTo(Track.TRACK_1_PLUS);
    assertThatThrownBy(() -> Track.parse("1 ")).hasMessageContaining("write 1%2B");
    assertThatThrownBy(() -> Track.parse("4")).hasMessageContaining("BASIC_A");
  }

  /** Sentences end with it: {@code No settlement of A9001 for 2018 exists: as of now}. */
  @Test
  void saysWhichVersionIsMeantAndNothingOfOneThatIsNot() {
    var then = Version.knownAt(new AsOf(Instant.parse("2019-08-30T12:00:00Z")));
    assertThat(Version.CURRENT).hasToString("as of now");
    assertThat(Version.of(3)).hasToString("revision 3");
    assertThat(then).hasToString("as of 2019-08-30T12:00:00Z");
    assertThat(then.revision(3)).hasToString("revision 3 as of 2019-08-30T12:00:00Z");
  }

  @Test
  void ordersTheHalfYearAfterItsYear() {
    assertThat(PerformanceYear.parse("2019A"))
        .isGreaterThan(PerformanceYear.of(2019))
        .isLessThan(PerformanceYear.of(2020));
    assertThatThrownBy(() -> PerformanceYear.parse("2018A"))
        .hasMessageContaining("not a performance year");
  }
}
