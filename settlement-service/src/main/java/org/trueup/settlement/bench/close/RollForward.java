package org.trueup.settlement.bench.close;

import java.util.ArrayList;
import java.util.List;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * Why a close differs from the one before: every recorded change in its order, at the old months;
 * then the months, then the policy. The differences add up to the cent, and nothing remains.
 *
 * @param opening the close before
 * @param movements in order
 * @param closing this close
 */
public record RollForward(CloseBasis opening, List<Movement> movements, CloseBasis closing) {

  /** A cause of a movement besides the kinds of recorded changes. */
  public static final String TIME = "TIME";

  /** The ACO books in another way. */
  public static final String POLICY = "POLICY";

  /** CMS determined, for the first time or again. */
  public static final String CMS_DETERMINATION = "CMS_DETERMINATION";

  /** CMS or the ACO paid. */
  public static final String CASH = "CASH";

  /** CMS kept savings for advances. */
  public static final String RECOUPMENT = "RECOUPMENT";

  /**
   * A recorded change.
   *
   * @param cause its kind: {@code ASSIGNMENT_LIST}
   * @param after what the close rests on with it; its months and policy do not count
   */
  public record Change(String cause, CloseBasis after) {}

  /**
   * What one change moved.
   *
   * @param asset by how much what CMS has to pay moved
   * @param liability by how much what the ACO has to pay moved
   */
  public record Movement(String cause, CloseBasis before, CloseBasis after) {
    public Money asset() {
      return after.asset().minus(before.asset());
    }

    public Money liability() {
      return after.liability().minus(before.liability());
    }

    boolean isNothing() {
      return asset().isZero() && liability().isZero();
    }
  }

  public RollForward {
    movements = List.copyOf(movements);
  }

  /**
   * From one close to the next.
   *
   * @param changes recorded between the two, in order
   * @param elapsed the part of the year that has passed at the new close
   * @param policy the one in force at the new close
   */
  public static RollForward of(
      CloseBasis opening, List<Change> changes, Rate elapsed, ClosePolicy policy) {
    var movements = new ArrayList<Movement>();
    var current = opening;
    for (var change : changes) {
      var after = change.after().withElapsed(opening.elapsed()).withPolicy(opening.policy());
      movements.add(new Movement(change.cause(), current, after));
      current = after;
    }
    var later = current.withElapsed(elapsed);
    movements.add(new Movement(TIME, current, later));
    var closing = later.withPolicy(policy);
    movements.add(new Movement(POLICY, later, closing));
    return new RollForward(
        opening,
        movements.stream()
            .filter(movement -> isRecorded(movement) || !movement.isNothing())
            .toList(),
        closing);
  }

  /** Whether it stands for a recorded change, which is listed also where it moved nothing. */
  private static boolean isRecorded(Movement movement) {
    return !movement.cause().equals(TIME) && !movement.cause().equals(POLICY);
  }

  /** What all changes of a cause moved of the asset. */
  public Money asset(String cause) {
    return movements.stream()
        .filter(movement -> movement.cause().equals(cause))
        .map(Movement::asset)
        .reduce(Money.ZERO, Money::plus);
  }
}
