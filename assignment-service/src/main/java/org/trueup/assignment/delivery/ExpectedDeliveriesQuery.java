package org.trueup.assignment.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.trueup.assignment.determination.AcoRecords;
import org.trueup.assignment.store.agreement.Agreements;
import org.trueup.assignment.store.list.AssignmentLists;
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

  /** Every ACO that had an agreement or a list for the year, as it was known then. */
  public List<ExpectedLists> of(PerformanceYear year, AsOf asOf) {
    var acos = new TreeSet<>(agreements.acos());
    acos.addAll(lists.acos());
    var found = new ArrayList<ExpectedLists>();
    for (var acoId : acos) {
      ExpectedLists.find(records.known(acoId, asOf), year, asOf.day()).ifPresent(found::add);
    }
    return found;
  }
}
