package org.trueup.benchmark.determination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trueup.benchmark.calculation.AssignedPopulation;
import org.trueup.benchmark.calculation.DeliveredExpenditures;
import org.trueup.benchmark.calculation.ReportedAmount;
import org.trueup.benchmark.calculation.YearInputs;
import org.trueup.benchmark.calculation.YearTotal;
import org.trueup.benchmark.fact.AcoYear;
import org.trueup.benchmark.fact.OnFile;
import org.trueup.benchmark.fact.ReportedBenchmark;
import org.trueup.benchmark.fact.ReportedExpenditures;
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
import org.trueup.contracts.value.Money;

/**
 * Everything on file about a performance year that an agreement covers, each thing in its latest
 * revision.
 *
 * @param benchmark the latest of CMS's deliveries on file
 * @param expenditures the latest of CMS's deliveries on file
 * @param build our own benchmark, where somebody sent what it is built from
 */
public record YearOnFile(
    AcoYear of,
    AgreementSigned agreement,
    Optional<AssignmentDetermined> assignment,
    Optional<OnFile<Delivery, ReportedBenchmark>> benchmark,
    Optional<OnFile<Period, ReportedExpenditures>> expenditures,
    Optional<BenchmarkBuild> build) {

  /** The same with our own benchmark. */
  YearOnFile with(Optional<BenchmarkBuild> itsBuild) {
    return new YearOnFile(of, agreement, assignment, benchmark, expenditures, itsBuild);
  }

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
    if (population().isEmpty()) {
      missing.add(of.missing(Missing.What.ASSIGNMENT));
    } else if (lacksTypes()) {
      missing.add(of.personYearsByType());
    }
    if (benchmark.isEmpty() && computed().isEmpty()) {
      missing.add(of.missing(Missing.What.BENCHMARK));
    }
    if (expenditures.isEmpty()) {
      missing.add(of.missing(Missing.What.EXPENDITURES));
    }
    return missing;
  }

  /** Our own benchmark, where everything it is built from is there. */
  public Optional<BenchmarkBuild.Built> computed() {
    return build.flatMap(BenchmarkBuild::built);
  }

  /** Computed while projecting; CMS's final one once it is delivered. */
  boolean usesComputed() {
    return computed().isPresent()
        && benchmark.filter(on -> on.delivery() == Delivery.FINAL).isEmpty();
  }

  private Optional<ReportedAmount> amount() {
    return usesComputed()
        ? computed().map(BenchmarkBuild.Built::amount)
        : benchmark.map(on -> on.fact().amount());
  }

  /** Whether anybody is left: nobody is where every list was withdrawn. */
  static boolean hasPeople(AssignmentDetermined assignment) {
    return assignment.head().stage() != Stage.WAITING
        && !assignment.assignment().personYears().isZero();
  }

  private Optional<AssignedPopulation> population() {
    return assignment
        .filter(YearOnFile::hasPeople)
        .map(AssignmentDetermined::assignment)
        .map(
            facts ->
                new AssignedPopulation(
                    facts.assignedBeneficiaries(),
                    facts.personYears(),
                    Optional.ofNullable(facts.personYearsByType())));
  }

  /** Expenditures by type wait for person years by type. */
  private boolean lacksTypes() {
    return expenditures.filter(on -> on.fact().amount().needsTypes()).isPresent()
        && population().flatMap(AssignedPopulation::byType).isEmpty();
  }

  YearInputs inputs(Optional<DeliveredExpenditures> delivered, Ruled<Length> length) {
    return new YearInputs(population(), amount(), delivered, length);
  }

  /** An amount in total dollars of the year; empty without person years to multiply it with. */
  Optional<Money> totalOf(ReportedAmount amount, Ruled<Length> length) {
    return YearTotal.of(amount, population(), length).total();
  }

  Revisions revisions() {
    return new Revisions(
        benchmark.map(OnFile::revision).orElse(null),
        expenditures.map(OnFile::revision).orElse(null));
  }

  LineSources sources() {
    return new LineSources(
        assignment.map(AssignmentDetermined::id),
        usesComputed()
            ? Optional.empty()
            : benchmark.map(on -> of.factId("reported-benchmark", on)),
        expenditures.map(on -> of.factId("expenditures", on)));
  }

  /** Which revisions a determination used: two with the same text were computed from the same. */
  String inputRevisions() {
    return agreement.id()
        + assignment.map(event -> " " + event.id()).orElse("")
        + benchmark.map(on -> " " + of.factId("reported-benchmark", on)).orElse("")
        + sources().expenditures().map(id -> " " + id).orElse("")
        + computed().map(built -> " " + String.join(" ", built.facts())).orElse("");
  }
}
