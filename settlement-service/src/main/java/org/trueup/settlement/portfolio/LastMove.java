package org.trueup.settlement.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.value.Money;
import org.trueup.settlement.course.Movement;
import org.trueup.settlement.course.TellsTurnover;
import org.trueup.settlement.course.Why;

/**
 * What the latest revision changed.
 *
 * @param revision which one
 * @param cause what kind of input changed
 * @param list the period of the assignment list behind it, {@code Q3}; absent where none is
 * @param redelivery whether that list replaced an earlier one of its period
 * @param change the payment less the one before; absent for the first
 * @param why in one clause; absent while it waits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LastMove(
    long revision,
    Cause.Kind cause,
    @Nullable String list,
    @Nullable Boolean redelivery,
    @Nullable Money change,
    @Nullable String why)
    implements TellsTurnover {
  @Override
  public LastMove withoutTurnover() {
    return new LastMove(revision, cause, list, redelivery, change, Why.withoutTurnover(why));
  }

  /** Of a revision and the one before. */
  public static LastMove of(Movement movement) {
    var now = movement.now();
    var people = movement.people();
    var list = people == null || !isOfAList(now) ? null : people.ofList().list();
    return new LastMove(
        now.revision(),
        now.head().cause().kind(),
        list == null ? null : list.period(),
        list == null || !list.redelivery() ? null : true,
        now.change(),
        now.figures() == null ? null : Why.of(movement));
  }

  /** Whether a revision followed from an assignment list that came or went. */
  private static boolean isOfAList(SettlementDetermined settlement) {
    var kind = settlement.head().cause().kind();
    return kind == Cause.Kind.ASSIGNMENT_LIST || kind == Cause.Kind.WITHDRAWAL;
  }

  /** The assignment that a settlement rests on, of those that are known. */
  public static long assignmentOf(SettlementDetermined settlement) {
    var benchmark = settlement.inputs().benchmark();
    Long revision = benchmark == null ? null : benchmark.assignmentRevision();
    return revision == null ? 0 : revision;
  }
}
