package org.trueup.assignment.calculation.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.list.TurnoverReason;

/** How one beneficiary went through the lists of a year. */
public final class ListWalk {
  private final ListSequence sequence;
  private final @Nullable ListedBeneficiary[] lists;
  private final BeneficiaryState[] states;

  /**
   * Follows a beneficiary.
   *
   * @param lists what each says, in their order; null where it does not name the beneficiary
   */
  ListWalk(ListSequence sequence, @Nullable ListedBeneficiary[] lists) {
    this.sequence = sequence;
    this.lists = lists;
    this.states = sequence.states(lists);
  }

  /** As far as others show it, who have no arrays. */
  public static ListWalk of(ListSequence sequence, List<@Nullable ListedBeneficiary> lists) {
    return new ListWalk(sequence, lists.toArray(ListedBeneficiary[]::new));
  }

  /**
   * Where the beneficiary stands as of a list.
   *
   * @param reason why they are not assigned any more
   * @param change what became of them with this list; absent for nothing
   */
  public record Step(
      boolean assigned, @Nullable TurnoverReason reason, Turnover.@Nullable Change change) {}

  /** The step at the place of a list. */
  public Step step(int at) {
    var first = states[at].assigned() ? Turnover.Change.ADDED : null;
    return new Step(states[at].assigned(), states[at].reason(), at == 0 ? first : change(at));
  }

  /** Whether the beneficiary is assigned as of the last list. */
  public boolean isAssigned() {
    return states.length > 0 && states[states.length - 1].assigned();
  }

  ListSequence sequence() {
    return sequence;
  }

  int length() {
    return states.length;
  }

  BeneficiaryState[] states() {
    return states;
  }

  BeneficiaryState state(int at) {
    return states[at];
  }

  @Nullable ListedBeneficiary listed(int at) {
    return lists[at];
  }

  /** What became of the beneficiary from the list before to the one at a place, which is not 0. */
  Turnover.@Nullable Change change(int at) {
    var earlier = lists[at - 1];
    var later = lists[at];
    boolean restated =
        earlier != null
            && later != null
            && BeneficiaryChange.isRestated(
                earlier, sequence.windows().get(at - 1), later, sequence.windows().get(at));
    return BeneficiaryChange.of(states, at, sequence.methodology(), restated);
  }
}
