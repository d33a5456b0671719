package org.trueup.local.replay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Missing;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.SettlementInputsUsed;
import org.trueup.contracts.event.SettlementInputsUsed.AdvanceEntry;
import org.trueup.contracts.event.Stage;

/**
 * What a replay keeps of a settlement's event: the figures, and what they were computed from.
 *
 * @param waitingFor what is missing, in words; empty once computed
 * @param provisionalRules what is not certain of the rules behind it and its benchmark
 * @param used the revision of each input
 */
record Settled(
    String key,
    long revision,
    Optional<String> waitingFor,
    Optional<SettledFigures> figures,
    List<String> assumptions,
    List<String> provisionalRules,
    Revisions used,
    List<AdvanceEntry> advances) {

  static Settled of(SettlementDetermined event) {
    return new Settled(
        event.head().key(),
        event.head().revision(),
        waitingFor(event),
        Optional.ofNullable(event.figures()).map(SettledFigures::of),
        event.assumptions(),
        provisionalRules(event),
        used(event.inputs()),
        event.inputs().advances());
  }

  private static Optional<String> waitingFor(SettlementDetermined event) {
    if (event.head().stage() != Stage.WAITING) {
      return Optional.empty();
    }
    return Optional.of("waits for " + Missing.inWords(event.waitingFor()));
  }

  private static List<String> provisionalRules(SettlementDetermined event) {
    var carried =
        Optional.ofNullable(event.head().rulesCarriedForwardFrom()).map(CarriedForward::words);
    var benchmark = Optional.ofNullable(event.inputs().benchmark()).map(BenchmarkDetermined::head);
    return Stream.of(
            event.head().provisionalRules().stream(),
            benchmark.stream().flatMap(head -> head.provisionalRules().stream()),
            carried.stream())
        .flatMap(some -> some)
        .distinct()
        .toList();
  }

  private static Revisions used(SettlementInputsUsed inputs) {
    var agreement = inputs.agreement();
    var quality = inputs.quality();
    var circumstances = inputs.circumstances();
    var benchmark = inputs.benchmark();
    return new Revisions(
        agreement == null ? 0 : agreement.revision(),
        number(benchmark == null ? null : benchmark.assignmentRevision()),
        number(benchmark == null ? null : revisions(benchmark).reportedBenchmark()),
        number(benchmark == null ? null : revisions(benchmark).expenditures()),
        quality == null ? 0 : quality.revision(),
        circumstances == null ? 0 : circumstances.revision());
  }

  private static BenchmarkDetermined.Revisions revisions(BenchmarkDetermined benchmark) {
    return benchmark.revisions();
  }

  private static long number(@Nullable Long revision) {
    return revision == null ? 0 : revision;
  }
}
