package org.trueup.benchmark.intake;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.fact.DeliveryKind;
import org.trueup.benchmark.fact.ReportedBenchmark;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;

/** See {@link ReportedBenchmark}. */
public record ReportedBenchmarkBody(
    @Nullable Money totalBenchmark, @Nullable Money perCapita, @Nullable Boolean guardrail)
    implements DeliveryBody<Delivery, ReportedBenchmark> {

  @Override
  public DeliveryKind<Delivery, ReportedBenchmark> kind() {
    return DeliveryKind.BENCHMARK;
  }

  @Override
  public List<Fault> faults(BenchmarkRules rules, PerformanceYear year, Delivery delivery) {
    var amounts = new LinkedHashMap<String, @Nullable Object>();
    amounts.put("totalBenchmark", totalBenchmark);
    amounts.put("perCapita", perCapita);
    return new AmountCheck()
        .exactlyOne(amounts)
        .positive("totalBenchmark", totalBenchmark)
        .positive("perCapita", perCapita)
        .plausible("totalBenchmark", totalBenchmark)
        .plausible("perCapita", perCapita)
        .faults();
  }

  @Override
  public ReportedBenchmark fact(Delivery delivery) {
    return new ReportedBenchmark(totalBenchmark, perCapita, guardrail);
  }
}
