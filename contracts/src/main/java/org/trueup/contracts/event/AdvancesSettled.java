package org.trueup.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.Money;

/**
 * What becomes of money that was paid to the ACO before it was earned.
 *
 * @param recouped advances netted from what was earned
 * @param advancesCarriedForward advances still to be recouped
 * @param advancesDue advance investment payments that an ACO leaving before its term repays at once
 *     (42 CFR 425.630); absent where none are
 * @param prepaidRecouped prepaid shared savings netted from what was earned (42 CFR 425.640);
 *     absent where nothing was prepaid
 * @param prepaidDue the rest of them, repaid when the year ends
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdvancesSettled(
    Money recouped,
    Money advancesCarriedForward,
    @Nullable Money advancesDue,
    @Nullable Money prepaidRecouped,
    @Nullable Money prepaidDue) {

  /** What leaves the ledger of advances with this settlement. */
  public Money takenBack() {
    return advancesDue == null ? recouped : recouped.plus(advancesDue);
  }
}
