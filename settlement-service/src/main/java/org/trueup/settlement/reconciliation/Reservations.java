package org.trueup.settlement.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.EventHead;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.rule.RulesRead;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.rules.RulesInForce;

/**
 * What is not certain of the rules behind amounts. Amounts that rest on a benchmark of
 * benchmark-service rest on its rules too, so theirs are named after those of the settlement: every
 * answer with such amounts takes its words from here.
 *
 * @param provisionalRules what is not certain of them, in words, each once
 * @param rulesCarriedForwardFrom the last reviewed year, where nobody reviewed this one; the
 *     earlier one where the benchmark has another
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reservations(
    List<String> provisionalRules, @Nullable PerformanceYear rulesCarriedForwardFrom) {

  public Reservations {
    provisionalRules = List.copyOf(provisionalRules);
  }

  /** Of amounts on figures of the asker's own, which rest on no benchmark on file. */
  public static Reservations ofFiguresGiven(Settlement settlement) {
    return joined(settlement.provisionalRules().stream(), settlement.rules().carriedForwardFrom());
  }

  /**
   * Of amounts on the benchmark of a settlement on file, under whatever terms.
   *
   * @param settlement the year under these terms
   * @param onFile the settlement whose benchmark it takes
   */
  public static Reservations of(Settlement settlement, SettlementDetermined onFile) {
    return of(settlement.rulesUsed(), settlement.rules(), onFile);
  }

  /**
   * The same of amounts that rest on more rules than those of one settlement.
   *
   * @param used all of them
   * @param inForce the rules of the year
   */
  public static Reservations of(
      Stream<? extends Ruled<?>> used, RulesInForce inForce, SettlementDetermined onFile) {
    var benchmark = benchmark(onFile);
    return joined(
        Stream.concat(
            RulesRead.reservations(used).stream(),
            benchmark.stream().flatMap(head -> head.provisionalRules().stream())),
        earlier(inForce.carriedForwardFrom(), benchmark.map(EventHead::rulesCarriedForwardFrom)));
  }

  /** Of a settlement as it is on file. */
  public static Reservations of(SettlementDetermined onFile) {
    var benchmark = benchmark(onFile);
    return joined(
        Stream.concat(Stream.of(onFile.head()), benchmark.stream())
            .flatMap(head -> head.provisionalRules().stream()),
        earlier(
            Optional.ofNullable(onFile.head().rulesCarriedForwardFrom()),
            benchmark.map(EventHead::rulesCarriedForwardFrom)));
  }

  /** Of all of them together. */
  public static Reservations all(List<Reservations> parts) {
    return joined(
        parts.stream().flatMap(part -> part.provisionalRules.stream()),
        parts.stream()
            .flatMap(part -> Stream.ofNullable(part.rulesCarriedForwardFrom))
            .min(Comparator.naturalOrder()));
  }

  /** True where a rule was not read in a text, or is carried forward; absent otherwise. */
  public @Nullable Boolean provisional() {
    return provisionalRules.isEmpty() && rulesCarriedForwardFrom == null ? null : true;
  }

  private static Optional<EventHead> benchmark(SettlementDetermined onFile) {
    var benchmark = onFile.inputs().benchmark();
    return benchmark == null ? Optional.empty() : Optional.of(benchmark.head());
  }

  private static Optional<PerformanceYear> earlier(
      Optional<PerformanceYear> ours, Optional<PerformanceYear> ofTheBenchmark) {
    return Stream.of(ours, ofTheBenchmark).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  private static Reservations joined(
      Stream<String> provisionalRules, Optional<PerformanceYear> carriedForwardFrom) {
    return new Reservations(provisionalRules.distinct().toList(), carriedForwardFrom.orElse(null));
  }
}
