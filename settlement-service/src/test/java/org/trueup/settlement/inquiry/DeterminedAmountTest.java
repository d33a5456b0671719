package org.trueup.settlement.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.SettlementInputsUsed.CmsDetermination;
import org.trueup.contracts.event.SettlementInputsUsed.CmsDetermination.Kind;
import org.trueup.contracts.event.SettlementInputsUsed.CmsDetermination.Reason;
import org.trueup.contracts.value.Money;

/** As with PY2024: determined in August 2025, reopened and revised in July 2026, and once more. */
class DeterminedAmountTest {
  private static final CmsDetermination INITIAL =
      notice(Kind.INITIAL, "1000000", "2025-08-28", Map.of("H", "120000000", "G", "112000000"), 1);
  private static final CmsDetermination REOPENED =
      notice(Kind.REOPENED, null, "2026-06-30", Map.of(), 2);
  private static final CmsDetermination REVISED =
      notice(
          Kind.REVISED, "1150000.5", "2026-07-17", Map.of("H", "120300001", "G", "112000000"), 3);

  private static CmsDetermination notice(
      Kind kind, @Nullable String amount, String date, Map<String, String> lines, long revision) {
    return new CmsDetermination(
        kind,
        amount == null ? null : Money.parse(amount),
        LocalDate.parse(date),
        new TreeMap<>(lines),
        null,
        revision);
  }

  @Test
  void aRevisionMovesTheDifferenceAndNamesTheLinesThatChanged() {
    var amounts = DeterminedAmount.of(List.of(INITIAL, REOPENED, REVISED));

    assertThat(amounts)
        .extracting(
            DeterminedAmount::revision,
            DeterminedAmount::inForce,
            amount -> amount.moves().toString())
        .containsExactly(tuple(1L, false, "1000000"), tuple(3L, true, "150000.5"));
    assertThat(amounts.getFirst().reopenedOn()).isEqualTo("2026-06-30");
    assertThat(amounts.getLast().changed())
        .containsExactly(new DeterminedAmount.ChangedLine("H", "120000000", "120300001", "300001"));
  }

  @Test
  void aThirdDeterminationIsHeldAgainstTheSecondAndSaysWhyItCame() {
    var again =
        new CmsDetermination(
            Kind.REOPENED,
            null,
            LocalDate.parse("2026-10-01"),
            new TreeMap<>(),
            Reason.IMPROPER_PAYMENTS,
            4);
    var third =
        notice(
            Kind.REVISED,
            "-20000",
            "2026-11-20",
            Map.of("H", "120300001", "G", "121000000", "GG", "20000"),
            5);

    var amounts = DeterminedAmount.of(List.of(INITIAL, REOPENED, REVISED, again, third));

    var last = amounts.getLast();
    assertThat(amounts).extracting(DeterminedAmount::inForce).containsExactly(false, false, true);
    assertThat(last.reason()).isEqualTo(Reason.IMPROPER_PAYMENTS);
    assertThat(last.previous()).hasToString("1150000.5");
    assertThat(last.moves()).hasToString("-1170000.5");
    assertThat(last.changed())
        .containsExactly(
            new DeterminedAmount.ChangedLine("G", "112000000", "121000000", "9000000"),
            new DeterminedAmount.ChangedLine("GG", null, "20000", null));
  }

  @Test
  void whileAYearIsReopenedNoAmountIsInForce() {
    assertThat(DeterminedAmount.of(List.of(INITIAL, REOPENED)))
        .singleElement()
        .matches(amount -> !amount.inForce());
  }
}
