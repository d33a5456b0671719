package org.trueup.assignment.beneficiary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.AssignmentWindow;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.GoverningLists;
import org.trueup.assignment.calculation.list.ListName;
import org.trueup.assignment.calculation.list.ListWalk;
import org.trueup.assignment.calculation.list.ListedBeneficiary;
import org.trueup.assignment.determination.ListCounting;
import org.trueup.assignment.determination.RosterStates;
import org.trueup.assignment.store.list.AssignmentLists;
import org.trueup.assignment.store.list.BeneficiaryIdentifiers;
import org.trueup.assignment.store.list.ListingsOfBeneficiary;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/** Tells what the lists of an ACO said about one person, through all its years. */
@ApplicationScoped
public class BeneficiaryTimelineQuery {
  private final AssignmentLists lists;
  private final BeneficiaryIdentifiers identifiers;
  private final ListingsOfBeneficiary listings;
  private final ListCounting counting;
  private final RosterStates states;

  BeneficiaryTimelineQuery(
      AssignmentLists lists,
      BeneficiaryIdentifiers identifiers,
      ListingsOfBeneficiary listings,
      ListCounting counting,
      RosterStates states) {
    this.lists = lists;
    this.identifiers = identifiers;
    this.listings = listings;
    this.counting = counting;
    this.states = states;
  }

  /** What is on file of the ACO, and what of it names the person. */
  private record OnFile(List<FiledList> lists, Map<Long, ListedBeneficiary> listings) {
    List<FiledList> of(PerformanceYear year) {
      return lists.stream().filter(list -> list.name().performanceYear().equals(year)).toList();
    }
  }

  /** Empty where no list of the ACO names the person. */
  public Optional<BeneficiaryTimeline> of(AcoId acoId, UUID token) {
    var tokens = identifiers.tokensOf(token);
    var all = inOrder(lists.of(acoId));
    var found = new OnFile(all, listings.of(tokens, all.stream().map(FiledList::id).toList()));
    if (found.listings().isEmpty()) {
      return Optional.empty();
    }
    var years =
        all.stream()
            .filter(list -> found.listings().containsKey(list.id()))
            .map(list -> list.name().performanceYear())
            .distinct()
            .map(year -> year(acoId, year, found))
            .toList();
    return Optional.of(
        new BeneficiaryTimeline(tokens.getFirst(), acoId, years, months(acoId, found)));
  }

  private static List<FiledList> inOrder(List<FiledList> lists) {
    return lists.stream().sorted(Comparator.comparing(FiledList::name, ListName.ORDER)).toList();
  }

  private BeneficiaryTimeline.Year year(AcoId acoId, PerformanceYear year, OnFile found) {
    var governing = GoverningLists.of(found.lists());
    var inForce = governing.inForce(year);
    var history = history(acoId, year, inForce, found);
    var appearances = new ArrayList<BeneficiaryTimeline.Appearance>();
    for (var list : found.of(year)) {
      int at = inForce.indexOf(list);
      var step = at < 0 ? null : history.steps().get(at);
      appearances.add(appearance(list, governing, step, found.listings().get(list.id())));
    }
    var last = history.steps().isEmpty() ? null : history.steps().getLast();
    return new BeneficiaryTimeline.Year(year, last != null && last.assigned(), appearances);
  }

  private ListWalk history(
      AcoId acoId, PerformanceYear year, List<FiledList> inForce, OnFile found) {
    if (inForce.isEmpty()) {
      return new ListWalk(List.of());
    }
    var methodology = counting.methodology(acoId, year, inForce);
    var listed = new ArrayList<@Nullable ListedBeneficiary>();
    inForce.forEach(list -> listed.add(found.listings().get(list.id())));
    return ListWalk.of(counting.walk(methodology, inForce), listed);
  }

  private BeneficiaryTimeline.Appearance appearance(
      FiledList list,
      GoverningLists governing,
      ListWalk.@Nullable Step step,
      @Nullable ListedBeneficiary person) {
    var name = list.name();
    var reason = step == null ? null : step.reason();
    return new BeneficiaryTimeline.Appearance(
        list.id(),
        name.period().name(),
        name.listYear(),
        name.stamp(),
        governing.status(list),
        list.receivedAt(),
        BeneficiaryTimeline.ListedAs.of(person),
        step == null ? null : step.assigned(),
        step == null || step.change() == null ? null : step.change().name(),
        states.reason(name.performanceYear(), reason));
  }

  /** Month by month, as the list that governs it says. */
  private List<BeneficiaryTimeline.Month> months(AcoId acoId, OnFile found) {
    var governing = GoverningLists.of(found.lists());
    var windows = found.lists().stream().map(list -> window(acoId, list)).toList();
    var first = windows.stream().map(AssignmentWindow::from).min(Comparator.naturalOrder());
    var last = windows.stream().map(AssignmentWindow::through).max(Comparator.naturalOrder());
    var months = new ArrayList<BeneficiaryTimeline.Month>();
    for (var month = first.orElseThrow();
        !month.isAfter(last.orElseThrow());
        month = month.plusMonths(1)) {
      var at = month;
      governing
          .ofMonth(at, list -> window(acoId, list))
          .flatMap(list -> month(acoId, at, list, found.listings().get(list.id())))
          .ifPresent(months::add);
    }
    return months;
  }

  private Optional<BeneficiaryTimeline.Month> month(
      AcoId acoId, YearMonth month, FiledList list, @Nullable ListedBeneficiary person) {
    if (person == null || !person.isAssigned()) {
      return Optional.empty();
    }
    var type = person.months().type(window(acoId, list).indexOf(month));
    return Optional.ofNullable(type).map(as -> new BeneficiaryTimeline.Month(month, list.id(), as));
  }

  private AssignmentWindow window(AcoId acoId, FiledList list) {
    var year = list.name().performanceYear();
    return counting.window(list, counting.methodology(acoId, year, List.of(list)));
  }
}
