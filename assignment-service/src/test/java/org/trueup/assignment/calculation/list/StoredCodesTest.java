package org.trueup.assignment.calculation.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trueup.assignment.calculation.list.Turnover.Change;
import org.trueup.assignment.rules.list.TurnoverReason;
import org.trueup.contracts.value.EnrollmentType;

/** What stands in rows of the database means for ever what it meant when it was written. */
class StoredCodesTest {

  @Test
  void everyTurnoverReasonKeepsItsCode() {
    assertThat(byConstant(TurnoverReason.values(), TurnoverReason::code))
        .isEqualTo(
            Map.ofEntries(
                Map.entry(TurnoverReason.DEATH_BEFORE_PY, 1),
                Map.entry(TurnoverReason.PART_A_OR_B_ONLY, 2),
                Map.entry(TurnoverReason.NO_AB_MONTH, 3),
                Map.entry(TurnoverReason.GROUP_HEALTH_PLAN, 4),
                Map.entry(TurnoverReason.NON_US, 5),
                Map.entry(TurnoverReason.OTHER_INITIATIVE, 6),
                Map.entry(TurnoverReason.IDENTITY_UNKNOWN, 7),
                Map.entry(TurnoverReason.PLURALITY_ELSEWHERE, 8),
                Map.entry(TurnoverReason.NO_VISIT_OR_OTHER, 9),
                Map.entry(TurnoverReason.NOT_STATED, 10),
                Map.entry(TurnoverReason.OTHER_REASON, 11)));
  }

  @Test
  void everyChangeKeepsItsCode() {
    assertThat(byConstant(Change.values(), Change::code))
        .isEqualTo(
            Map.of(
                Change.ADDED, 0,
                Change.RETURNED, 1,
                Change.DROPPED, 2,
                Change.EXCLUDED, 3,
                Change.CHANGED, 4));
  }

  @Test
  void everyEnrollmentTypeKeepsItsFlag() {
    assertThat(byConstant(EnrollmentType.values(), EnrollmentMonths::flag))
        .isEqualTo(
            Map.of(
                EnrollmentType.ESRD, 1,
                EnrollmentType.DISABLED, 2,
                EnrollmentType.AGED_DUAL, 3,
                EnrollmentType.AGED_NON_DUAL, 4));
    assertThat(new EnrollmentMonths(0x4321F0L).type(2)).isEqualTo(EnrollmentType.ESRD);
    assertThat(new EnrollmentMonths(0x4321F0L).type(5)).isEqualTo(EnrollmentType.AGED_NON_DUAL);
    assertThat(new EnrollmentMonths(0x4321F0L).type(1)).isNull();
  }

  @Test
  void codesLeadBackToWhatTheyStandFor() {
    assertThat(TurnoverReason.values())
        .allSatisfy(reason -> assertThat(TurnoverReason.ofCode(reason.code())).isEqualTo(reason));
    assertThat(Change.values())
        .allSatisfy(change -> assertThat(Change.ofCode(change.code())).isEqualTo(change));
    assertThatThrownBy(() -> TurnoverReason.ofCode(0)).hasMessageContaining("0 is not the code");
    assertThatThrownBy(() -> Change.ofCode(5)).hasMessageContaining("5 is not the code");
  }

  /** The lowest byte is the reason, which queries ask for. */
  @Test
  void everyMarkKeepsItsBits() {
    assertThat(ListMarks.REASON_MASK).isEqualTo(255);
    assertThat(ListMarks.left(TurnoverReason.PLURALITY_ELSEWHERE).packed()).isEqualTo(8L);
    assertThat(ListMarks.assignedByClaims(2).packed()).isEqualTo(0x2100L);
    assertThat(ListMarks.passedOver(TurnoverReason.NO_VISIT_OR_OTHER).packed())
        .isEqualTo(0x1000_0009L);
    var all =
        new ListMarks(TurnoverReason.NOT_STATED, true, true, 3, true, true, 0xABC, 0xDEF, true);
    assertThat(all.packed()).isEqualTo(0xDEF_1ABC_3F0AL);
    assertThat(ListMarks.unpacked(0xDEF_1ABC_3F0AL)).isEqualTo(all);
  }

  private static <E> Map<E, Integer> byConstant(E[] constants, Function<E, Integer> code) {
    return Arrays.stream(constants).collect(Collectors.toMap(Function.identity(), code));
  }
}
