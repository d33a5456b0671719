package org.trueup.assignment.calculation.list;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.list.TurnoverReason;

/**
 * How a person went through the lists in force of a year.
 *
 * @param steps one for each list
 */
public record ListWalk(List<Step> steps) {

  /**
   * Where the person stands as of a list.
   *
   * @param reason why the person is not assigned any more
   * @param change what became of the person with this list; absent for nothing
   */
  public record Step(
      boolean assigned, @Nullable TurnoverReason reason, Turnover.@Nullable Change change) {}

  /**
   * @param lists what each says, in their order; null where it does not name the person
   */
  public static ListWalk of(ListSequence walk, List<@Nullable ListedBeneficiary> lists) {
    var listed = lists.toArray(ListedBeneficiary[]::new);
    var states = walk.states(listed);
    return new ListWalk(
        IntStream.range(0, states.length).mapToObj(at -> step(walk, listed, states, at)).toList());
  }

  private static Step step(
      ListSequence walk, @Nullable ListedBeneficiary[] lists, BeneficiaryState[] states, int at) {
    var first = states[at].assigned() ? Turnover.Change.ADDED : null;
    var change = at == 0 ? first : walk.change(lists, states, at);
    return new Step(states[at].assigned(), states[at].reason(), change);
  }
}
