package org.trueup.contracts.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.trueup.contracts.refusal.Refusal;

class BudgetTest {
  private final Budget budget = new Budget("memory", 10, "give more");

  @Test
  void whatAloneNeedsMoreThanThereIsIsTooLarge() {
    try (var share = budget.share()) {
      share.take(6);

      assertThat(refusal(share, 5).kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
      assertThat(share.taken()).isEqualTo(6);
    }
    assertThat(budget.taken()).isZero();
  }

  @Test
  void whatOthersLeaveNoRoomForIsToComeAgain() {
    try (var share = budget.share()) {
      try (var other = budget.share()) {
        other.take(6);

        assertThat(refusal(share, 5).kind()).isEqualTo(Refusal.Kind.BUSY);
      }
      share.take(5);
      share.giveBack(2);
      assertThat(budget.taken()).isEqualTo(3);
    }
  }

  private static Refusal refusal(Budget.Share share, long bytes) {
    return catchThrowableOfType(Refusal.class, () -> share.take(bytes));
  }
}
