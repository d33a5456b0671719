package org.trueup.assignment.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.ListStatus;
import org.trueup.assignment.delivery.AssignmentListFiling.OnFile;
import org.trueup.assignment.rules.list.ListPeriod;
import org.trueup.assignment.store.agreement.Agreements;
import org.trueup.assignment.store.list.AssignmentLists;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/** Which lists of a performance year have come, and which are still to come. */
@ApplicationScoped
public class ExpectedDeliveries {
  private final Agreements agreements;
  private final AssignmentLists lists;
  private final AssignmentListFiling filing;

  ExpectedDeliveries(Agreements agreements, AssignmentLists lists, AssignmentListFiling filing) {
    this.agreements = agreements;
    this.lists = lists;
    this.filing = filing;
  }

  /**
   * The deliveries of one ACO and year.
   *
   * @param received periods of which a list is in force
   * @param missing periods of which none is
   * @param redelivered periods that came more than once
   * @param withdrawn periods of which a list was taken back
   */
  public record Deliveries(
      AcoId acoId,
      boolean agreed,
      List<ListPeriod> received,
      List<ListPeriod> missing,
      List<ListPeriod> redelivered,
      List<ListPeriod> withdrawn) {}

  /** Of every ACO that has an agreement or a list for the year, as it was known then. */
  public List<Deliveries> of(PerformanceYear year, @Nullable Instant asOf) {
    var found = new ArrayList<Deliveries>();
    var acos = new TreeSet<>(agreements.acosAfter(null, Integer.MAX_VALUE));
    acos.addAll(lists.acos());
    for (var aco : acos) {
      boolean agreed = agreements.covering(aco, year, asOf).isPresent();
      var ofYear = ofYear(aco, year, asOf);
      if (agreed || !ofYear.isEmpty()) {
        found.add(deliveries(aco, agreed, ofYear));
      }
    }
    return found;
  }

  private List<OnFile> ofYear(AcoId aco, PerformanceYear year, @Nullable Instant asOf) {
    return filing.onFile(aco, asOf).stream()
        .filter(onFile -> onFile.list().name().performanceYear().equals(year))
        .filter(onFile -> onFile.list().name().period().isOfTheYear())
        .toList();
  }

  private static Deliveries deliveries(AcoId aco, boolean agreed, List<OnFile> lists) {
    var received = periods(lists, ListStatus.GOVERNING, ListStatus.IN_FORCE);
    var missing =
        Arrays.stream(ListPeriod.values())
            .filter(ListPeriod::isOfTheYear)
            .filter(period -> !received.contains(period))
            .toList();
    return new Deliveries(
        aco,
        agreed,
        received,
        missing,
        periods(lists, ListStatus.SUPERSEDED),
        periods(lists, ListStatus.WITHDRAWN));
  }

  private static List<ListPeriod> periods(List<OnFile> lists, ListStatus... statuses) {
    return lists.stream()
        .filter(onFile -> List.of(statuses).contains(onFile.status()))
        .map(onFile -> onFile.list().name().period())
        .distinct()
        .sorted()
        .toList();
  }
}
