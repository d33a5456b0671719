package org.trueup.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trueup.benchmark.calculation.AssignedPopulation;
import org.trueup.benchmark.calculation.YearInputs;
import org.trueup.benchmark.report.LineSources;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;
import org.trueup.contracts.event.BenchmarkDetermined.Revisions;
import org.trueup.contracts.event.ExpenditureFacts.Period;
import org.trueup.contracts.event.Missing;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.rule.PerformanceYears.Length;
import org.trueup.contracts.rule.Ruled;

/**
 * Everything on file about a performance year that an agreement covers, each thing in its latest
 * revision.
 *
 * @param benchmark the latest of CMS's deliveries on file
 * @param expenditures the latest of CMS's deliveries on file
 */
record YearOnFile(
    AcoYear of,
    AgreementSigned agreement,
    Optional<AssignmentDetermined> assignment,
    Optional<OnFile<Delivery, ReportedBenchmark>> benchmark,
    Optional<OnFile<Period, ReportedExpenditures>> expenditures) {

  /** An agreement alone determines nothing: one other fact must be there. */
  boolean isBegun() {
    return assignment.isPresent() || benchmark.isPresent() || expenditures.isPresent();
  }

  Stage stage() {
    if (!waitingFor().isEmpty()) {
      return Stage.WAITING;
    }
    var isFinal =
        benchmark.filter(on -> on.delivery() == Delivery.FINAL).isPresent()
            && expenditures.filter(on -> on.delivery() == Period.FINAL).isPresent();
    return isFinal ? Stage.RECONCILED : Stage.PROJECTED;
  }

  List<Missing> waitingFor() {
    var missing = new ArrayList<Missing>();
    if (assignment.isEmpty()) {
      missing.add(of.missing(Missing.What.ASSIGNMENT));
    }
    if (benchmark.isEmpty()) {
      missing.add(of.missing(Missing.What.BENCHMARK));
    }
    if (expenditures.isEmpty()) {
      missing.add(of.missing(Missing.What.EXPENDITURES));
    }
    return missing;
  }

  YearInputs inputs(Ruled<Length> length) {
    var population =
        assignment
            .map(AssignmentDetermined::assignment)
            .map(
                facts ->
                    new AssignedPopulation(facts.assignedBeneficiaries(), facts.personYears()));
    return new YearInputs(
        population,
        benchmark.map(on -> on.fact().amount()),
        expenditures.map(on -> on.fact().amount()),
        length);
  }

  Revisions revisions() {
    return new Revisions(
        benchmark.map(OnFile::revision).orElse(null),
        expenditures.map(OnFile::revision).orElse(null));
  }

  LineSources sources() {
    return new LineSources(
        assignment.map(AssignmentDetermined::id),
        benchmark.map(on -> of.factId("reported-benchmark", on)),
        expenditures.map(on -> of.factId("expenditures", on)));
  }

  /** Which revisions a determination used: two with the same text were computed from the same. */
  String inputRevisions() {
    return agreement.id()
        + assignment.map(event -> " " + event.id()).orElse("")
        + sources().benchmark().map(id -> " " + id).orElse("")
        + sources().expenditures().map(id -> " " + id).orElse("");
  }
}
