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

/**
 * The lists of one performance year, counted beneficiary by beneficiary: for each list who is
 * assigned as of it, what changed since the one before, and who would have been excluded from a
 * prospective list.
 *
 * <p>The beneficiaries come sorted by token, so that only one of them is in memory at a time.
 */
public final class YearOfLists {

  /** One beneficiary as one of the lists shows them. */
  public record Appearance(int list, ListedBeneficiary beneficiary) {}

  private final ListSequence sequence;
  private final Predicate<TurnoverReason> inEstimate;
  private final List<ListTally> tallies = new ArrayList<>();
  private final List<Turnover> turnovers = new ArrayList<>();
  private final List<Map<TurnoverReason, Integer>> exclusions = new ArrayList<>();
  private final Roster roster = new Roster();
  private int prospectiveBase;

  private YearOfLists(ListSequence sequence, Predicate<TurnoverReason> inEstimate) {
    this.sequence = sequence;
    this.inEstimate = inEstimate;
    for (var window : sequence.windows()) {
      tallies.add(new ListTally(window.months()));
      turnovers.add(new Turnover());
      exclusions.add(new EnumMap<>(TurnoverReason.class));
    }
  }

  /**
   * Counts the lists.
   *
   * @param sequence of the lists
   * @param inEstimate the reasons that exclude from the estimated prospective list
   * @param appearances sorted by token
   */
  public static YearOfLists of(
      ListSequence sequence,
      Predicate<TurnoverReason> inEstimate,
      Iterator<Appearance> appearances) {
    var counted = new YearOfLists(sequence, inEstimate);
    counted.count(appearances);
    return counted;
  }

  private void count(Iterator<Appearance> appearances) {
    var lists = new ListedBeneficiary[tallies.size()];
    UUID token = null;
    while (appearances.hasNext()) {
      var next = appearances.next();
      var beneficiary = next.beneficiary();
      if (token != null && !token.equals(beneficiary.token())) {
        count(token, lists);
        lists = new ListedBeneficiary[tallies.size()];
      }
      token = beneficiary.token();
      var known = lists[next.list()];
      lists[next.list()] = known == null ? beneficiary : known.joined(beneficiary);
    }
    if (token != null) {
      count(token, lists);
    }
  }

  private void count(UUID token, @Nullable ListedBeneficiary[] lists) {
    var walk = new ListWalk(sequence, lists);
    Turnover.Change change = null;
    for (int i = 0; i < lists.length; i++) {
      var listed = lists[i];
      if (walk.state(i).assigned() && listed != null) {
        tallies.get(i).add(listed);
      }
      if (i > 0) {
        change = walk.change(i);
        turnovers.get(i).add(change, walk.state(i).reason());
      }
    }
    var entry = RosterEntry.of(token, walk, change);
    if (entry != null) {
      roster.add(entry);
    }
    countExclusions(sequence.isProspective() ? walk.states() : estimate(lists));
  }

  private BeneficiaryState[] estimate(@Nullable ListedBeneficiary[] lists) {
    return BeneficiaryState.estimatedProspective(lists, sequence.yearStart(), inEstimate);
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

  /** The assigned beneficiaries as of each list. */
  public List<ListTally> tallies() {
    return tallies;
  }

  /** The change from the list before to each list; nothing for the first. */
  public List<Turnover> turnovers() {
    return turnovers;
  }

  /** Who was excluded from the prospective list with each list, by primary reason. */
  public List<Map<TurnoverReason, Integer>> exclusions() {
    return exclusions;
  }

  /** The beneficiaries of the prospective list before anybody was excluded. */
  public int prospectiveBase() {
    return prospectiveBase;
  }

  /** Where everybody stands whom the lists name. */
  public Roster roster() {
    return roster;
  }
}
