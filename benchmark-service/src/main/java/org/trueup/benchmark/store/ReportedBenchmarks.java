package org.trueup.benchmark.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.trueup.benchmark.fact.ReportedBenchmark;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;

/** Updated benchmarks as CMS delivered them: PRELIMINARY, then JUNE, then FINAL. */
@ApplicationScoped
public class ReportedBenchmarks
    extends Deliveries<Delivery, ReportedBenchmark, ReportedBenchmarkRow> {
  ReportedBenchmarks() {
    super(Delivery.class, ReportedBenchmark.class, ReportedBenchmarkRow::new);
  }
}
