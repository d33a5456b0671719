package org.trueup.assignment.calculation.list;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.list.TurnoverReason;
import org.trueup.contracts.value.AssignmentMethodology;

/**
 * The lists of one performance year, walked person by person: for each list who is assigned as of
 * it, what changed since the one before, and who a prospective list would have lost.
 *
 * <p>The people come sorted by token, so that only one of them is in memory at a time.
 */
public final class YearOfLists {

  /** One person as one of the lists shows them. */
  public record Appearance(int list, ListedBeneficiary person) {}

  private final ListSequence person;
  private final Predicate<TurnoverReason> inEstimate;
  private final List<ListTally> tallies = new ArrayList<>();
  private final List<Turnover> turnovers = new ArrayList<>();
  private final List<Map<TurnoverReason, Integer>> exclusions = new ArrayList<>();
  private final Roster roster = new Roster();
  private int prospectiveBase;

  private YearOfLists(ListSequence person, Predicate<TurnoverReason> inEstimate) {
    this.person = person;
    this.inEstimate = inEstimate;
    for (var window : person.windows()) {
      tallies.add(new ListTally(window.months()));
      turnovers.add(new Turnover());
      exclusions.add(new EnumMap<>(TurnoverReason.class));
    }
  }

  /**
   * @param person how each goes through the lists
   * @param inEstimate the reasons that take a person off the estimated prospective list
   * @param appearances sorted by token
   */
  public static YearOfLists of(
      ListSequence person, Predicate<TurnoverReason> inEstimate, Iterator<Appearance> appearances) {
    var walked = new YearOfLists(person, inEstimate);
    walked.walk(appearances);
    return walked;
  }

  private void walk(Iterator<Appearance> appearances) {
    var lists = new ListedBeneficiary[tallies.size()];
    UUID token = null;
    while (appearances.hasNext()) {
      var next = appearances.next();
      if (token != null && !token.equals(next.person().token())) {
        count(token, lists);
        lists = new ListedBeneficiary[tallies.size()];
      }
      token = next.person().token();
      var known = lists[next.list()];
      lists[next.list()] = known == null ? next.person() : known.joined(next.person());
    }
    if (token != null) {
      count(token, lists);
    }
  }

  private void count(UUID token, @Nullable ListedBeneficiary[] lists) {
    var states = person.states(lists);
    Turnover.Change change = null;
    for (int i = 0; i < states.length; i++) {
      var listed = lists[i];
      if (states[i].assigned() && listed != null) {
        tallies.get(i).add(listed);
      }
      if (i > 0) {
        change = person.change(lists, states, i);
        turnovers.get(i).add(change, states[i].reason());
      }
    }
    var state = RosterState.of(token, lists, states, change, person);
    if (state != null) {
      roster.add(state);
    }
    countExclusions(isProspective() ? states : estimate(lists));
  }

  private boolean isProspective() {
    return person.methodology() == AssignmentMethodology.PROSPECTIVE;
  }

  private BeneficiaryState[] estimate(@Nullable ListedBeneficiary[] lists) {
    return BeneficiaryState.estimatedProspective(lists, person.yearStart(), inEstimate);
  }

  private void countExclusions(BeneficiaryState[] states) {
    for (int i = 0; i < states.length; i++) {
      boolean was = i == 0 || states[i - 1].assigned();
      var reason = states[i].reason();
      if (was && !states[i].assigned() && reason != null) {
        exclusions.get(i).merge(reason, 1, Integer::sum);
      }
    }
    boolean onFirst = states[0].assigned() || states[0].reason() != null;
    prospectiveBase += onFirst ? 1 : 0;
  }

  /** The assigned people as of each list. */
  public List<ListTally> tallies() {
    return tallies;
  }

  /** The change from the list before to each list; of the first, nothing. */
  public List<Turnover> turnovers() {
    return turnovers;
  }

  /** Whom the prospective list lost with each list, by primary reason. */
  public List<Map<TurnoverReason, Integer>> exclusions() {
    return exclusions;
  }

  /** The people of the prospective list before anybody was excluded. */
  public int prospectiveBase() {
    return prospectiveBase;
  }

  /** Where everybody stands whom the lists name. */
  public Roster roster() {
    return roster;
  }
}
