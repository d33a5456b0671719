package org.trueup.assignment.calculation.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.list.LeavingReason;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The lists of one performance year, walked person by person: for each list who is assigned as of
 * it, what changed since the one before, and who a prospective list would have lost.
 *
 * <p>The people come sorted by token, so that only one of them is in memory at a time.
 */
public final class YearOfLists {

  /** One person as one of the lists shows them. */
  public record Appearance(int list, ListedPerson person) {}

  private final AssignmentMethodology methodology;
  private final List<AssignmentWindow> windows;
  private final LocalDate yearStart;
  private final Predicate<LeavingReason> inEstimate;
  private final List<ListTally> tallies = new ArrayList<>();
  private final List<Turnover> turnovers = new ArrayList<>();
  private final List<Map<LeavingReason, Integer>> exclusions = new ArrayList<>();
  private int prospectiveBase;
  private int people;

  private YearOfLists(
      AssignmentMethodology methodology,
      PerformanceYear year,
      List<AssignmentWindow> windows,
      Predicate<LeavingReason> inEstimate) {
    this.methodology = methodology;
    this.windows = windows;
    this.yearStart = LocalDate.of(year.calendarYear(), 1, 1);
    this.inEstimate = inEstimate;
    for (int i = 0; i < windows.size(); i++) {
      tallies.add(new ListTally());
      turnovers.add(new Turnover());
      exclusions.add(new EnumMap<>(LeavingReason.class));
    }
  }

  /**
   * @param windows of the lists, in the order of the lists
   * @param inEstimate the reasons that take a person off the estimated prospective list
   * @param appearances sorted by token
   */
  public static YearOfLists of(
      AssignmentMethodology methodology,
      PerformanceYear year,
      List<AssignmentWindow> windows,
      Predicate<LeavingReason> inEstimate,
      Iterator<Appearance> appearances) {
    var walked = new YearOfLists(methodology, year, windows, inEstimate);
    walked.walk(appearances);
    return walked;
  }

  private void walk(Iterator<Appearance> appearances) {
    var lists = new ListedPerson[windows.size()];
    UUID token = null;
    while (appearances.hasNext()) {
      var next = appearances.next();
      if (token != null && !token.equals(next.person().token())) {
        count(lists);
        lists = new ListedPerson[windows.size()];
      }
      token = next.person().token();
      lists[next.list()] = joined(lists[next.list()], next.person());
    }
    if (token != null) {
      count(lists);
    }
  }

  /** Two rows of one list about one person: the identifier changed. The assigned one counts. */
  private static ListedPerson joined(@Nullable ListedPerson one, ListedPerson other) {
    return one != null && (one.isAssigned() || !other.isAssigned()) ? one : other;
  }

  private void count(@Nullable ListedPerson[] lists) {
    people++;
    var states = states(lists);
    for (int i = 0; i < states.length; i++) {
      var listed = lists[i];
      if (states[i].assigned() && listed != null) {
        tallies.get(i).add(listed);
      }
      if (i > 0) {
        turnovers.get(i).add(change(lists, states, i), states[i].reason());
      }
    }
    countExclusions(methodology == AssignmentMethodology.PROSPECTIVE ? states : estimate(lists));
  }

  private Turnover.@Nullable Change change(
      @Nullable ListedPerson[] lists, PersonState[] states, int at) {
    var earlier = lists[at - 1];
    var later = lists[at];
    boolean restated =
        earlier != null
            && later != null
            && PersonChange.isRestated(earlier, windows.get(at - 1), later, windows.get(at));
    return PersonChange.of(states, at, methodology, restated);
  }

  private PersonState[] states(@Nullable ListedPerson[] lists) {
    return switch (methodology) {
      case RETROSPECTIVE -> PersonState.retrospective(lists, yearStart);
      case PROSPECTIVE ->
          PersonState.prospective(lists, yearStart, i -> windows.get(i).isCalendarYear());
    };
  }

  private PersonState[] estimate(@Nullable ListedPerson[] lists) {
    return PersonState.estimatedProspective(lists, yearStart, inEstimate);
  }

  private void countExclusions(PersonState[] states) {
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
  public List<Map<LeavingReason, Integer>> exclusions() {
    return exclusions;
  }

  /** The people of the prospective list before anybody was excluded. */
  public int prospectiveBase() {
    return prospectiveBase;
  }

  /** Everybody whom any of the lists names. */
  public int people() {
    return people;
  }
}
