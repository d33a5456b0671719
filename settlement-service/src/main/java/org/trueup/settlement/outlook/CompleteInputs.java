package org.trueup.settlement.outlook;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.ExpenditureFacts;
import org.trueup.contracts.event.SettlementInputsUsed;
import org.trueup.contracts.event.SettlementInputsUsed.QualityResult;
import org.trueup.contracts.event.SettlementInputsUsed.QualityStandard;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * What is on file of a year, with an assumption in the place of what is not.
 *
 * @param assumptions in sentences
 */
record CompleteInputs(SettlementInputsUsed inputs, List<String> assumptions) {

  /**
   * Completes what is on file; empty where there is no agreement, nobody on a list or no benchmark.
   *
   * @param lastYear what was on file of the year before
   */
  static Optional<CompleteInputs> of(
      SettlementInputsUsed onFile, Optional<SettlementInputsUsed> lastYear) {
    var benchmark = onFile.benchmark();
    if (onFile.agreement() == null
        || benchmark == null
        || benchmark.assignment() == null
        || benchmark.assignment().assignedBeneficiaries() <= 0
        || benchmark.totalBenchmark() == null
        || !benchmark.totalBenchmark().isPositive()) {
      return Optional.empty();
    }
    var assumptions = new ArrayList<String>();
    var quality = quality(onFile, lastYear, assumptions);
    return Optional.of(
        new CompleteInputs(
            new SettlementInputsUsed(
                onFile.agreement(),
                benchmark.expenditures() == null ? withExpenditures(benchmark) : benchmark,
                quality,
                onFile.participantRevenue(),
                onFile.circumstances(),
                onFile.interimPayment(),
                onFile.prepaidSharedSavings(),
                onFile.cmsDetermination(),
                onFile.advances()),
            List.copyOf(assumptions)));
  }

  private static QualityResult quality(
      SettlementInputsUsed onFile,
      Optional<SettlementInputsUsed> lastYear,
      List<String> assumptions) {
    if (onFile.quality() != null) {
      return onFile.quality();
    }
    var before = lastYear.flatMap(inputs -> Optional.ofNullable(inputs.quality()));
    assumptions.add(
        before.isPresent()
            ? "The quality result is not on file: last year's is assumed."
            : "No quality result is on file: the standard is assumed to be met, with 100%.");
    return before.orElseGet(() -> new QualityResult(QualityStandard.MET, Rate.ONE, false, null, 0));
  }

  /** Expenditures do not count for a projection; the mapping asks for some. */
  private static BenchmarkDetermined withExpenditures(BenchmarkDetermined of) {
    var any =
        new ExpenditureFacts(
            ExpenditureFacts.Period.Q1,
            ExpenditureFacts.Basis.YEAR_TO_DATE,
            requireNonNull(of.totalBenchmark(), "a benchmark"),
            (Money) null,
            null);
    return new BenchmarkDetermined(
        of.head(),
        List.of(),
        of.assignmentRevision(),
        of.assignment(),
        of.source(),
        of.sourceReason(),
        of.delivery(),
        of.benchmarkPerCapita(),
        of.totalBenchmark(),
        of.guardrail(),
        any,
        of.revisions(),
        List.of(),
        of.sources());
  }
}
