package org.trueup.settlement.reconciliation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.SettlementInputsUsed;
import org.trueup.settlement.fact.FactKind;

/** The facts behind a settlement by their names, with their revisions: {@code quality/2}. */
public final class FactsBehind {
  private FactsBehind() {}

  /** Which they are, in a report's lines named by the fact that each line rests on. */
  public static Map<String, List<String>> of(SettlementInputsUsed inputs) {
    var facts = new LinkedHashMap<String, List<String>>();
    if (inputs.agreement() != null) {
      facts.put("agreement", List.of(inputs.agreement().id()));
    }
    if (inputs.benchmark() != null) {
      facts.put("benchmark", List.of(inputs.benchmark().id()));
      facts.put("assignment", List.of(assignment(inputs.benchmark())));
    }
    for (var kind : FactKind.ALL) {
      kind.revisionIn(inputs)
          .ifPresent(
              revision -> facts.put(kind.name(), List.of(pathOf(kind.name()) + "/" + revision)));
    }
    if (!inputs.advances().isEmpty()) {
      facts.put(
          "advances",
          inputs.advances().stream()
              .map(entry -> "advances/" + entry.performanceYear())
              .distinct()
              .toList());
    }
    return facts;
  }

  /** The people of a benchmark are those of an assignment, or come with the benchmark itself. */
  private static String assignment(BenchmarkDetermined benchmark) {
    var revision = benchmark.assignmentRevision();
    return revision == null
        ? benchmark.id()
        : "assignment/%s/%s".formatted(benchmark.head().acoYear(), revision);
  }

  /** {@code participantRevenue} is put to {@code participant-revenue}. */
  private static String pathOf(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
