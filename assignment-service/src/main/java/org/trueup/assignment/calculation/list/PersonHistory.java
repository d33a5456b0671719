package org.trueup.assignment.calculation.list;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.list.LeavingReason;

/**
 * How a person went through the lists in force of a year.
 *
 * @param steps one for each list
 */
public record PersonHistory(List<Step> steps) {

  /**
   * Where the person stands as of a list.
   *
   * @param reason why the person is not assigned any more
   * @param change what became of the person with this list; absent for nothing
   */
  public record Step(
      boolean assigned, @Nullable LeavingReason reason, Turnover.@Nullable Change change) {}

  /**
   * @param lists what each says, in their order; null where it does not name the person
   */
  public static PersonHistory of(PersonWalk walk, List<@Nullable ListedPerson> lists) {
    var listed = lists.toArray(ListedPerson[]::new);
    var states = walk.states(listed);
    return new PersonHistory(
        IntStream.range(0, states.length).mapToObj(at -> step(walk, listed, states, at)).toList());
  }

  private static Step step(
      PersonWalk walk, @Nullable ListedPerson[] lists, PersonState[] states, int at) {
    var first = states[at].assigned() ? Turnover.Change.ADDED : null;
    var change = at == 0 ? first : walk.change(lists, states, at);
    return new Step(states[at].assigned(), states[at].reason(), change);
  }
}
