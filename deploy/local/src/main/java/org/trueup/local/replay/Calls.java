package org.trueup.local.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.contracts.event.SettlementInputsUsed.QualityStandard;
import org.trueup.local.client.Call;
import org.trueup.local.machine.Service;
import org.trueup.local.published.GivenFacts;

/** What is sent to the services for published rows. */
final class Calls {
  static final String AGREEMENTS = "agreements";
  static final String ASSIGNMENT = "reported assignment";
  static final String BENCHMARK = "reported benchmark";
  static final String EXPENDITURES = "expenditures";
  static final String QUALITY = "quality";
  static final String CIRCUMSTANCES = "circumstances";
  static final String ADVANCE = "advance";

  private Calls() {}

  /** All agreements at once: a table, kept whole or not at all. */
  static Call agreements(List<AgreementToSign> agreements) {
    var lines =
        Stream.concat(
            Stream.of(AgreementToSign.COLUMNS), agreements.stream().map(AgreementToSign::cells));
    var table = lines.map(Calls::line).collect(Collectors.joining());
    return new Call(
        AGREEMENTS, "POST", Service.ASSIGNMENT, "/agreements", "text/csv", table, Map.of());
  }

  /** Everything else of a row, in the order in which the services need it. */
  static List<Call> of(GivenFacts facts) {
    var calls = Stream.of(assignment(facts), benchmark(facts), expenditures(facts), quality(facts));
    return Stream.of(calls, circumstances(facts), advance(facts)).flatMap(call -> call).toList();
  }

  private static Call assignment(GivenFacts facts) {
    var body =
        Map.of(
            "assignedBeneficiaries", facts.assignedBeneficiaries(),
            "personYears", facts.personYears().toString());
    return Call.put(ASSIGNMENT, Service.ASSIGNMENT, year(facts) + "/reported-assignment", body);
  }

  private static Call benchmark(GivenFacts facts) {
    var path = year(facts) + "/reported-benchmarks/FINAL";
    var body = new LinkedHashMap<String, Object>();
    body.put("totalBenchmark", facts.benchmark());
    if (facts.particulars().guardrail()) {
      body.put("guardrail", true);
    }
    return Call.put(BENCHMARK, Service.BENCHMARK, path, body);
  }

  private static Call expenditures(GivenFacts facts) {
    var path = year(facts) + "/expenditures/FINAL";
    return Call.put(EXPENDITURES, Service.BENCHMARK, path, Map.of("total", facts.expenditures()));
  }

  private static Call quality(GivenFacts facts) {
    var body = new LinkedHashMap<String, Object>();
    body.put("standard", facts.standard());
    var complete = isCompleteReporting(facts);
    body.put("completeReporting", complete);
    if (!complete) {
      facts.score().ifPresent(score -> body.put("score", score.score()));
    }
    return Call.put(QUALITY, Service.SETTLEMENT, year(facts) + "/quality", body);
  }

  /** Met without a score: the first year of a first agreement, in which reporting is enough. */
  private static boolean isCompleteReporting(GivenFacts facts) {
    return facts.standard() == QualityStandard.MET && facts.score().isEmpty();
  }

  private static Stream<Call> circumstances(GivenFacts facts) {
    if (facts.circumstancesReduction().isZero()) {
      return Stream.empty();
    }
    var body = Map.of("reportedReduction", facts.circumstancesReduction());
    return Stream.of(
        Call.put(CIRCUMSTANCES, Service.SETTLEMENT, year(facts) + "/circumstances", body));
  }

  private static Stream<Call> advance(GivenFacts facts) {
    if (!facts.advance().isPositive()) {
      return Stream.empty();
    }
    var body =
        Map.of(
            "kind", facts.advanceKind(),
            "amount", facts.advance(),
            "performanceYear", facts.year());
    var key = "published-" + facts.key() + "-" + facts.advanceKind() + "-" + facts.advance();
    return Stream.of(
        Call.put(ADVANCE, Service.SETTLEMENT, "/acos/" + facts.acoId() + "/advances", body)
            .asPost()
            .withHeader("Idempotency-Key", key));
  }

  private static String year(GivenFacts facts) {
    return "/acos/" + facts.acoId() + "/performance-years/" + facts.year();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Calls::quoted).collect(Collectors.joining(",", "", "\n"));
  }

  private static String quoted(String cell) {
    return cell.matches("[^\",\r\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
