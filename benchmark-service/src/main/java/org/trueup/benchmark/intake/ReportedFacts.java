package org.trueup.benchmark.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.fact.AcoYear;
import org.trueup.benchmark.fact.Delivered;
import org.trueup.benchmark.fact.ReportedBenchmark;
import org.trueup.benchmark.fact.ReportedExpenditures;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;
import org.trueup.contracts.event.ExpenditureFacts.Basis;
import org.trueup.contracts.event.ExpenditureFacts.Period;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** Turns what was sent into a fact, or refuses it with everything that is wrong about it. */
@ApplicationScoped
public class ReportedFacts {
  private final BenchmarkRules rules;

  ReportedFacts(BenchmarkRules rules) {
    this.rules = rules;
  }

  public Delivered<Delivery, ReportedBenchmark> benchmark(
      AcoYear of, Delivery delivery, @Nullable ReportedBenchmarkBody sent) {
    var body = present(sent);
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("totalBenchmark", body.totalBenchmark());
    fields.put("perCapita", body.perCapita());
    var amounts =
        new AmountFaults()
            .exactlyOne(fields)
            .positive("totalBenchmark", body.totalBenchmark())
            .positive("perCapita", body.perCapita())
            .plausible("totalBenchmark", body.totalBenchmark())
            .plausible("perCapita", body.perCapita());
    var faults = new ArrayList<>(amounts.found());
    rules.faultOf(of.year()).ifPresent(faults::add);
    Refusal.unlessEmpty(faults);
    var fact = new ReportedBenchmark(body.totalBenchmark(), body.perCapita(), body.guardrail());
    return new Delivered<>(of, delivery, fact);
  }

  public Delivered<Period, ReportedExpenditures> expenditures(
      AcoYear of, Period period, @Nullable ExpendituresBody sent) {
    var body = present(sent);
    var basis = body.basis() == null ? DeliveryFaults.usualBasis(period) : body.basis();
    var faults = new ArrayList<>(ExpenditureFaults.of(rules, of.year(), period, body));
    DeliveryFaults.ofBasis(period, basis).ifPresent(faults::add);
    DeliveryFaults.ofPaidThrough(of.year(), body.paidThrough()).ifPresent(faults::add);
    rules.faultOf(of.year()).ifPresent(faults::add);
    Refusal.unlessEmpty(faults);
    return new Delivered<>(of, period, fact(body, basis));
  }

  private static ReportedExpenditures fact(ExpendituresBody body, Basis basis) {
    return new ReportedExpenditures(
        body.total(),
        body.perCapita(),
        body.perCapitaByType(),
        body.riskScores(),
        basis,
        body.paidThrough(),
        body.completed(),
        body.completionFactor());
  }

  private static <T> T present(@Nullable T body) {
    if (body == null) {
      throw Refusal.malformed(Fault.at("", null, "a JSON object: the body is empty"));
    }
    return body;
  }
}
