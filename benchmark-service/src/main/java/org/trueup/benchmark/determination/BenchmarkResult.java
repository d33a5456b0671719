package org.trueup.benchmark.determination;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.calculation.BenchmarkFigures;
import org.trueup.benchmark.calculation.Completion;
import org.trueup.benchmark.fact.DeliveryVersion;
import org.trueup.benchmark.fact.ReportedBenchmark;
import org.trueup.benchmark.fact.ReportedExpenditures;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.BenchmarkDetermined.Source;
import org.trueup.contracts.event.BenchmarkSources;
import org.trueup.contracts.event.EventHead;
import org.trueup.contracts.event.ExpenditureFacts;
import org.trueup.contracts.event.ExpenditureFacts.Period;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.rule.RulesRead;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

/**
 * The figures of a year, computed from what is on file.
 *
 * @param lines the figures as report lines
 * @param sources CMS's benchmark and ours
 */
record BenchmarkResult(
    YearOnFile onFile, BenchmarkFigures figures, List<LineItem> lines, BenchmarkSources sources) {

  /** The event that announces them. */
  BenchmarkDetermined event(EventHead head) {
    var reported = onFile.reported();
    return new BenchmarkDetermined(
        head,
        Readiness.missing(onFile),
        onFile.assignment().map(AssignmentDetermined::revision).orElse(null),
        onFile.assignment().map(AssignmentDetermined::assignment).orElse(null),
        source(),
        SourceReason.of(onFile).orElse(null),
        reported.map(DeliveryVersion::delivery).orElse(null),
        figures.benchmarkPerCapita().orElse(null),
        figures.totalBenchmark().orElse(null),
        reported.map(DeliveryVersion::fact).map(ReportedBenchmark::guardrail).orElse(null),
        expenditures(),
        onFile.revisions(),
        lines,
        sources);
  }

  /** The files of those rules behind the figures that are not yet verified in a text. */
  List<String> provisionalRules() {
    var ofOwnBenchmark =
        onFile.usesComputed()
            ? onFile.computed().stream()
                .flatMap(own -> RulesRead.provisional(own.benchmark().rules()))
            : Stream.<Ruled<?>>empty();
    var ofProjection =
        onFile.projection().stream().flatMap(it -> RulesRead.provisional(it.rules()));
    return Stream.of(RulesRead.provisional(figures), ofOwnBenchmark, ofProjection)
        .<Ruled<?>>flatMap(rules -> rules)
        .map(Ruled::rule)
        .distinct()
        .toList();
  }

  private @Nullable Source source() {
    if (onFile.usesComputed()) {
      return Source.COMPUTED;
    }
    if (onFile.reported().isPresent()) {
      return Source.REPORTED;
    }
    return onFile.projection().isPresent() ? Source.COMPUTED : null;
  }

  /** Absent as long as per capita expenditures wait for their person years. */
  private @Nullable ExpenditureFacts expenditures() {
    return onFile
        .expenditures()
        .flatMap(version -> figures.totalExpenditures().map(total -> facts(version, total)))
        .orElse(null);
  }

  private ExpenditureFacts facts(
      DeliveryVersion<Period, ReportedExpenditures> version, Money total) {
    var fact = version.fact();
    var completion = figures.completion().map(Completion::factor);
    var byType = Optional.ofNullable(fact.perCapitaByType());
    return new ExpenditureFacts(
        version.delivery(),
        fact.basis(),
        total,
        figures.expendituresPerCapita().orElse(null),
        fact.paidThrough(),
        byType.map(amounts -> completed(amounts, completion)).orElse(null),
        fact.riskScores(),
        completion.orElse(null));
  }

  private static ByEnrollmentType<Money> completed(
      ByEnrollmentType<Money> amounts, Optional<Factor> completion) {
    return amounts.map(amount -> amount.times(completion.orElse(Factor.ONE)));
  }
}
