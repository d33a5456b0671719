package org.trueup.benchmark.determination;

import java.util.Optional;
import org.trueup.benchmark.calculation.AssignedPopulation;
import org.trueup.benchmark.calculation.ReportedAmount;
import org.trueup.benchmark.fact.DeliveryVersion;
import org.trueup.benchmark.fact.ReportedBenchmark;
import org.trueup.benchmark.fact.ReportedExpenditures;
import org.trueup.benchmark.input.CoveredYear;
import org.trueup.benchmark.report.LineSources;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;
import org.trueup.contracts.event.BenchmarkDetermined.Revisions;
import org.trueup.contracts.event.ExpenditureFacts.Period;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.value.AcoYear;

/**
 * Everything on file about a performance year that an agreement covers, each thing in its latest
 * revision.
 *
 * @param benchmark the last of CMS's deliveries on file
 * @param expenditures the last of CMS's deliveries on file
 * @param build our own benchmark, where somebody sent what it is built from
 * @param projection to the latest quarter, where no updated benchmark is on file
 */
public record YearOnFile(
    CoveredYear covered,
    Optional<AssignmentDetermined> assignment,
    Optional<DeliveryVersion<Delivery, ReportedBenchmark>> benchmark,
    Optional<DeliveryVersion<Period, ReportedExpenditures>> expenditures,
    Optional<BenchmarkBuild> build,
    Optional<ProjectedBenchmark> projection) {

  /** The same with our own benchmark. */
  YearOnFile with(Optional<BenchmarkBuild> itsBuild) {
    return new YearOnFile(covered, assignment, benchmark, expenditures, itsBuild, projection);
  }

  /** The same with a projected benchmark. */
  YearOnFile projected(Optional<ProjectedBenchmark> itsProjection) {
    return new YearOnFile(covered, assignment, benchmark, expenditures, build, itsProjection);
  }

  public AcoYear of() {
    return covered.of();
  }

  public AgreementSigned agreement() {
    return covered.agreement();
  }

  /** An agreement alone determines nothing: one other fact must be there. */
  boolean isBegun() {
    return assignment.isPresent() || benchmark.isPresent() || expenditures.isPresent();
  }

  /** Our own benchmark, where everything it is built from is there. */
  public Optional<OwnBenchmark> computed() {
    return build.flatMap(BenchmarkBuild::benchmark);
  }

  /** Computed while projecting; CMS's final one once it is delivered. */
  boolean usesComputed() {
    return computed().isPresent()
        && benchmark.filter(version -> version.delivery() == Delivery.FINAL).isEmpty();
  }

  /** CMS's benchmark, where that is the one used. */
  Optional<DeliveryVersion<Delivery, ReportedBenchmark>> reported() {
    return benchmark.filter(version -> !usesComputed());
  }

  /** The benchmark used. */
  Optional<ReportedAmount> amount() {
    return usesComputed()
        ? computed().map(OwnBenchmark::amount)
        : benchmark
            .map(version -> version.fact().amount())
            .or(() -> projection.map(ProjectedBenchmark::amount));
  }

  /** The assignment, where any beneficiary is left: none is where every list was withdrawn. */
  Optional<AssignmentDetermined> assigned() {
    return assignment
        .filter(event -> event.head().stage() != Stage.WAITING)
        .filter(event -> !event.assignment().personYears().isZero());
  }

  Optional<AssignedPopulation> population() {
    return assigned()
        .map(AssignmentDetermined::assignment)
        .map(
            facts ->
                new AssignedPopulation(
                    facts.assignedBeneficiaries(),
                    facts.personYears(),
                    Optional.ofNullable(facts.personYearsByType())));
  }

  /** Expenditures by type wait for person years by type. */
  boolean lacksTypes() {
    return expenditures.filter(version -> version.fact().amount().needsTypes()).isPresent()
        && population().flatMap(AssignedPopulation::byType).isEmpty();
  }

  Revisions revisions() {
    return new Revisions(
        benchmark.map(DeliveryVersion::revision).orElse(null),
        expenditures.map(DeliveryVersion::revision).orElse(null));
  }

  LineSources sources() {
    return new LineSources(
        assignment.map(AssignmentDetermined::id),
        reported().map(DeliveryVersion::id),
        expenditures.map(DeliveryVersion::id));
  }

  /** Which revisions a determination used: two with the same text were computed from the same. */
  String inputRevisions() {
    return agreement().id()
        + assignment.map(event -> " " + event.id()).orElse("")
        + benchmark.map(version -> " " + version.id()).orElse("")
        + expenditures.map(version -> " " + version.id()).orElse("")
        + computed().map(own -> " " + String.join(" ", own.facts())).orElse("")
        + projection.map(it -> " " + String.join(" ", it.facts())).orElse("");
  }
}
