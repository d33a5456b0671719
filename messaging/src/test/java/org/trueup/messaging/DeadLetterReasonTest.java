package org.trueup.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trueup.contracts.json.Json;

class DeadLetterReasonTest {
  @Test
  void namesTheFailureAndWhatIsBehindItWithoutAStack() {
    var behind =
        new IllegalArgumentException("\"1x\" is not an amount\n\tat org.Some.method(Some.java:1)");

    assertThat(DeadLetterReason.of(new IllegalStateException("not a settlement", behind)))
        .isEqualTo(
            """
            java.lang.IllegalStateException: not a settlement
            java.lang.IllegalArgumentException: "1x" is not an amount""");
  }

  @Test
  void saysWhereInTheJsonItIsWithoutTheReadersSettings() {
    var unreadable =
        assertThrows(IllegalArgumentException.class, () -> Json.read("{\"a\": x}", Json.class));

    assertThat(DeadLetterReason.of(unreadable)).contains(", line: 1, column: ").doesNotContain("[");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1EG4TE5MK73", "1eg4-te5-mk73", "123-45-6789", "123456789A", "123456789C1"})
  void leavesOutWhatLooksLikeAnIdentifierOfAPerson(String identifier) {
    var failure = new IllegalStateException("no months of " + identifier + " in the list");

    assertThat(DeadLetterReason.of(failure))
        .endsWith("no months of (identifier left out) in the list");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assignment/A9004/2018/7",
        "\"12345678.90\" is no number, nor is 724823695",
        "7f3c2e1a-9d4b-4c1e-8a2f-1b2c3d4e5f60",
        "2019-08-30T12:00:00.123456Z"
      })
  void leavesEverythingElseAsItIs(String words) {
    assertThat(DeadLetterReason.of(new IllegalStateException(words))).endsWith(words);
  }

  @Test
  void staysShort() {
    assertThat(DeadLetterReason.of(new IllegalStateException("x".repeat(100_000))))
        .hasSizeLessThan(5_000);
  }
}
