package org.trueup.assignment.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.store.Assignments;
import org.trueup.assignment.store.ReportedAssignments;
import org.trueup.assignment.store.agreement.Agreements;
import org.trueup.assignment.store.agreement.FiledAgreement;
import org.trueup.assignment.store.list.AssignmentLists;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Version;

/**
 * Reads what is on file about an ACO. Whoever decides on it holds the lock of the ACO, and reads it
 * once.
 */
@ApplicationScoped
public class AcoRecords {
  private final Agreements agreements;
  private final AssignmentLists lists;
  private final ReportedAssignments reported;
  private final Assignments assignments;

  AcoRecords(
      Agreements agreements,
      AssignmentLists lists,
      ReportedAssignments reported,
      Assignments assignments) {
    this.agreements = agreements;
    this.lists = lists;
    this.reported = reported;
    this.assignments = assignments;
  }

  public AcoOnFile of(AcoId aco) {
    return of(aco, lists.of(aco));
  }

  /** The same for one whose lists are read already. */
  public AcoOnFile of(AcoId aco, List<FiledList> itsLists) {
    return AcoOnFile.of(aco, agreements.current(aco).values(), itsLists);
  }

  /** The same for one whose agreements are read already. */
  public AcoOnFile withAgreements(AcoId aco, List<FiledAgreement> itsAgreements) {
    return AcoOnFile.of(aco, itsAgreements, lists.of(aco));
  }

  /** What was on file then. */
  public AcoOnFile known(AcoId aco, AsOf asOf) {
    var known = lists.of(aco).stream().flatMap(list -> list.knownAt(asOf).stream()).toList();
    return AcoOnFile.of(aco, agreements.known(aco, asOf).values(), known);
  }

  /** The years of an ACO that have lists of their own or totals, in order. */
  Set<PerformanceYear> years(AcoOnFile aco) {
    var years = new TreeSet<>(reported.years(aco.aco()));
    years.addAll(aco.governing().years());
    return years;
  }

  /** Everything about one year; empty while no agreement covers it. */
  Optional<YearOnFile> year(AcoOnFile aco, PerformanceYear year) {
    var of = new AcoYear(aco.aco(), year);
    return aco.covering(year)
        .map(
            agreement ->
                new YearOnFile(
                    of,
                    agreement,
                    aco.governing(),
                    reported.find(of, Version.CURRENT),
                    assignments.find(of, Version.CURRENT)));
  }
}
