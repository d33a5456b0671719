package org.trueup.benchmark.determination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.calculation.BenchmarkFigures;
import org.trueup.benchmark.calculation.Completion;
import org.trueup.benchmark.fact.OnFile;
import org.trueup.benchmark.fact.ReportedBenchmark;
import org.trueup.benchmark.fact.ReportedExpenditures;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;
import org.trueup.contracts.event.BenchmarkDetermined.Source;
import org.trueup.contracts.event.BenchmarkSources;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.EventHead;
import org.trueup.contracts.event.ExpenditureFacts;
import org.trueup.contracts.rule.PerformanceYears;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

/**
 * A benchmark about to be determined: what is on file, and the figures that follow.
 *
 * @param lines the figures as report lines
 * @param sources CMS's benchmark and ours
 * @param origin the rules and the software that computed them
 */
public record BenchmarkDraft(
    YearOnFile onFile,
    BenchmarkFigures figures,
    List<LineItem> lines,
    BenchmarkSources sources,
    Origin origin) {

  /** What computed the figures. */
  record Origin(
      String rulesFingerprint, String softwareVersion, PerformanceYears performanceYears) {}

  /** When and why a determination is made, and as which revision. */
  public record Occasion(long revision, Instant recordedAt, Cause cause) {}

  public BenchmarkDetermined as(Occasion occasion) {
    var reported = onFile.benchmark().filter(on -> !onFile.usesComputed());
    var delivery = reported.map(OnFile::delivery);
    return new BenchmarkDetermined(
        head(occasion),
        onFile.waitingFor(),
        onFile.assignment().map(event -> event.head().revision()).orElse(null),
        onFile.assignment().map(AssignmentDetermined::assignment).orElse(null),
        source(delivery),
        SourceReason.of(onFile).orElse(null),
        delivery.orElse(null),
        figures.benchmarkPerCapita().orElse(null),
        figures.totalBenchmark().orElse(null),
        reported.map(OnFile::fact).map(ReportedBenchmark::guardrail).orElse(null),
        expenditures(),
        onFile.revisions(),
        lines,
        sources);
  }

  private @Nullable Source source(Optional<Delivery> delivery) {
    if (onFile.usesComputed()) {
      return Source.COMPUTED;
    }
    return delivery.isPresent() ? Source.REPORTED : null;
  }

  private EventHead head(Occasion occasion) {
    var agreement = onFile.agreement();
    var year = onFile.of().year();
    return new EventHead(
        onFile.of().aco(),
        agreement.acoName(),
        year,
        agreement.reference(year),
        agreement.tracksByYear().get(year),
        agreement.methodologyByYear().get(year),
        occasion.revision(),
        occasion.revision() > 1 ? occasion.revision() - 1 : null,
        occasion.recordedAt(),
        onFile.stage(),
        occasion.cause(),
        provisionalRules(),
        origin.performanceYears().carriedForwardFrom(year).orElse(null),
        origin.rulesFingerprint(),
        origin.softwareVersion());
  }

  private List<String> provisionalRules() {
    var built =
        onFile.usesComputed()
            ? onFile.computed().stream()
                .flatMap(it -> it.benchmark().rules().provisional().stream())
            : Stream.<Ruled<?>>empty();
    return Stream.concat(figures.rulesUsed().filter(Ruled::isProvisional), built)
        .map(Ruled::rule)
        .distinct()
        .toList();
  }

  /** Absent as long as per capita expenditures wait for their person years. */
  private @Nullable ExpenditureFacts expenditures() {
    var reported = onFile.expenditures();
    return reported
        .flatMap(on -> figures.totalExpenditures().map(total -> facts(on, total)))
        .orElse(null);
  }

  private ExpenditureFacts facts(
      OnFile<ExpenditureFacts.Period, ReportedExpenditures> on, Money total) {
    var fact = on.fact();
    var completion = figures.completion().map(Completion::factor);
    var byType = Optional.ofNullable(fact.perCapitaByType());
    return new ExpenditureFacts(
        on.delivery(),
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
