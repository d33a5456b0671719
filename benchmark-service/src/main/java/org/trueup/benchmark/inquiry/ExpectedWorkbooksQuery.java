package org.trueup.benchmark.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.trueup.benchmark.fact.ExpectedWorkbooks;
import org.trueup.benchmark.store.Agreements;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.workbooks.store.DeliveredWorkbooks;

/** Shows which workbooks of a performance year have come, and which are still to come. */
@ApplicationScoped
public class ExpectedWorkbooksQuery {
  private final Agreements agreements;
  private final DeliveredWorkbooks workbooks;

  ExpectedWorkbooksQuery(Agreements agreements, DeliveredWorkbooks workbooks) {
    this.agreements = agreements;
    this.workbooks = workbooks;
  }

  /** Every ACO that had an agreement or a workbook for the year, as it was known then. */
  @Transactional
  public List<ExpectedWorkbooks> of(PerformanceYear year, AsOf asOf) {
    var reports = workbooks.reports(year, asOf);
    var acos = new TreeSet<>(agreements.acos());
    acos.addAll(reports.keySet());
    return acos.stream()
        .map(aco -> find(new AcoYear(aco, year), reports.getOrDefault(aco, Set.of()), asOf))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<ExpectedWorkbooks> find(AcoYear of, Set<String> onFile, AsOf asOf) {
    var agreement = agreements.covering(of, asOf);
    return agreement.isEmpty() && onFile.isEmpty()
        ? Optional.empty()
        : Optional.of(ExpectedWorkbooks.of(of, agreement, onFile, asOf.day()));
  }
}
