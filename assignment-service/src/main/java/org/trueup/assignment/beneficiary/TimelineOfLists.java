package org.trueup.assignment.beneficiary;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.beneficiary.BeneficiaryTimeline.ListEntry;
import org.trueup.assignment.calculation.list.AssignmentWindow;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.ListName;
import org.trueup.assignment.calculation.list.ListWalk;
import org.trueup.assignment.calculation.list.ListedBeneficiary;
import org.trueup.assignment.determination.AcoOnFile;
import org.trueup.assignment.determination.ListCounting;
import org.trueup.assignment.determination.RosterEventMapping;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The timeline of a beneficiary from everything on file about an ACO.
 *
 * @param listings what the lists say about the beneficiary, by list
 */
record TimelineOfLists(
    AcoOnFile aco,
    Map<Long, ListedBeneficiary> listings,
    ListCounting counting,
    RosterEventMapping mapping) {

  BeneficiaryTimeline of(UUID token) {
    var years =
        lists().stream()
            .filter(list -> listings.containsKey(list.id()))
            .map(list -> list.name().performanceYear())
            .distinct()
            .map(this::year)
            .toList();
    return new BeneficiaryTimeline(token, aco.aco(), years, months());
  }

  /** Withdrawn ones too, in the order of what they are about. */
  private List<FiledList> lists() {
    return aco.lists().stream()
        .sorted(Comparator.comparing(FiledList::name, ListName.ORDER))
        .toList();
  }

  private BeneficiaryTimeline.Year year(PerformanceYear year) {
    var current = aco.governing().current(year);
    var walk = walk(year, current);
    var entries =
        lists().stream()
            .filter(list -> list.name().performanceYear().equals(year))
            .map(list -> entry(list, walk.map(found -> step(found, current.indexOf(list)))))
            .toList();
    return new BeneficiaryTimeline.Year(
        year, walk.filter(ListWalk::isAssigned).isPresent(), entries);
  }

  private Optional<ListWalk> walk(PerformanceYear year, List<FiledList> current) {
    if (current.isEmpty()) {
      return Optional.empty();
    }
    var listed = new ArrayList<@Nullable ListedBeneficiary>();
    current.forEach(list -> listed.add(listings.get(list.id())));
    var sequence = counting.sequence(aco.methodology(year, current), current);
    return Optional.of(ListWalk.of(sequence, listed));
  }

  private static ListWalk.@Nullable Step step(ListWalk walk, int at) {
    return at < 0 ? null : walk.step(at);
  }

  private ListEntry entry(FiledList list, Optional<ListWalk.Step> step) {
    var name = list.name();
    var reason = step.map(ListWalk.Step::reason).orElse(null);
    return new ListEntry(
        list.id(),
        name.period().name(),
        name.listYear(),
        name.stamp(),
        aco.governing().status(list),
        list.receivedAt(),
        BeneficiaryTimeline.ListedAs.of(listings.get(list.id())),
        step.map(ListWalk.Step::assigned).orElse(null),
        step.map(ListWalk.Step::change).map(Enum::name).orElse(null),
        mapping.reason(name.performanceYear(), reason));
  }

  /** Month by month, as the list that governs it says. */
  private List<BeneficiaryTimeline.Month> months() {
    var windows = aco.lists().stream().map(this::window).toList();
    var first = windows.stream().map(AssignmentWindow::from).min(Comparator.naturalOrder());
    var last = windows.stream().map(AssignmentWindow::through).max(Comparator.naturalOrder());
    var months = new ArrayList<BeneficiaryTimeline.Month>();
    for (var month = first.orElseThrow();
        !month.isAfter(last.orElseThrow());
        month = month.plusMonths(1)) {
      month(month).ifPresent(months::add);
    }
    return months;
  }

  private Optional<BeneficiaryTimeline.Month> month(YearMonth month) {
    return aco.governing().ofMonth(month, this::window).flatMap(list -> month(month, list));
  }

  private Optional<BeneficiaryTimeline.Month> month(YearMonth month, FiledList list) {
    return Optional.ofNullable(listings.get(list.id()))
        .filter(ListedBeneficiary::isAssigned)
        .map(listed -> listed.months().type(window(list).indexOf(month)))
        .map(type -> new BeneficiaryTimeline.Month(month, list.id(), type));
  }

  private AssignmentWindow window(FiledList list) {
    var methodology = aco.methodology(list.name().performanceYear(), List.of(list));
    return counting.window(list, methodology);
  }
}
