package org.trueup.assignment.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.ListStatus;
import org.trueup.assignment.determination.AcoOnFile;
import org.trueup.assignment.determination.AcoRecords;
import org.trueup.assignment.rules.list.ListPeriod;
import org.trueup.assignment.store.agreement.Agreements;
import org.trueup.assignment.store.list.AssignmentLists;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.PerformanceYear;

/** Shows which lists of a performance year have come, and which are still to come. */
@ApplicationScoped
public class ExpectedDeliveriesQuery {
  private final Agreements agreements;
  private final AssignmentLists lists;
  private final AcoRecords records;

  ExpectedDeliveriesQuery(Agreements agreements, AssignmentLists lists, AcoRecords records) {
    this.agreements = agreements;
    this.lists = lists;
    this.records = records;
  }

  /**
   * The deliveries of one ACO and year.
   *
   * @param received periods of which a list is current
   * @param missing periods of which none is
   * @param redelivered periods that came more than once
   * @param withdrawn periods of which a list was withdrawn
   */
  public record Deliveries(
      AcoId acoId,
      boolean agreed,
      List<ListPeriod> received,
      List<ListPeriod> missing,
      List<ListPeriod> redelivered,
      List<ListPeriod> withdrawn) {}

  /** Every ACO that had an agreement or a list for the year, as it was known then. */
  public List<Deliveries> of(PerformanceYear year, AsOf asOf) {
    var acos = new TreeSet<>(agreements.acos());
    acos.addAll(lists.acos());
    var found = new ArrayList<Deliveries>();
    for (var acoId : acos) {
      var aco = records.known(acoId, asOf);
      boolean agreed = aco.covering(year).isPresent();
      var ofYear = ofYear(aco, year);
      if (agreed || !ofYear.isEmpty()) {
        found.add(deliveries(acoId, agreed, ofYear));
      }
    }
    return found;
  }

  private static List<ListWithStatus> ofYear(AcoOnFile aco, PerformanceYear year) {
    return aco.lists().stream()
        .filter(list -> isOfYear(list, year))
        .map(list -> new ListWithStatus(list, aco.governing().status(list)))
        .toList();
  }

  private static boolean isOfYear(FiledList list, PerformanceYear year) {
    return list.name().performanceYear().equals(year) && list.name().period().isOfTheYear();
  }

  private static Deliveries deliveries(AcoId acoId, boolean agreed, List<ListWithStatus> lists) {
    var received = periods(lists, ListStatus.GOVERNING, ListStatus.IN_FORCE);
    var missing =
        Arrays.stream(ListPeriod.values())
            .filter(ListPeriod::isOfTheYear)
            .filter(period -> !received.contains(period))
            .toList();
    return new Deliveries(
        acoId,
        agreed,
        received,
        missing,
        periods(lists, ListStatus.SUPERSEDED),
        periods(lists, ListStatus.WITHDRAWN));
  }

  private static List<ListPeriod> periods(List<ListWithStatus> lists, ListStatus... statuses) {
    return lists.stream()
        .filter(found -> List.of(statuses).contains(found.status()))
        .map(found -> found.list().name().period())
        .distinct()
        .sorted()
        .toList();
  }
}
