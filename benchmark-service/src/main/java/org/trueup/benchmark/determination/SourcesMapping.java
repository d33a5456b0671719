package org.trueup.benchmark.determination;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.calculation.Benchmark;
import org.trueup.benchmark.calculation.updated.ProspectiveTrend;
import org.trueup.benchmark.calculation.updated.TypeUpdate;
import org.trueup.benchmark.fact.DeliveryVersion;
import org.trueup.benchmark.fact.ReportedBenchmark;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;
import org.trueup.contracts.event.BenchmarkSources;
import org.trueup.contracts.event.BenchmarkSources.Computed;
import org.trueup.contracts.event.BenchmarkSources.Historical;
import org.trueup.contracts.event.BenchmarkSources.Reported;
import org.trueup.contracts.event.BenchmarkSources.RiskRatio;
import org.trueup.contracts.event.BenchmarkSources.Update;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Money;

/** CMS's benchmark and ours, as the event tells them. */
final class SourcesMapping {
  private SourcesMapping() {}

  static BenchmarkSources of(TotalDollars totals) {
    var onFile = totals.onFile();
    return new BenchmarkSources(
        onFile.computed().flatMap(own -> computed(own, totals)).orElse(null),
        onFile.benchmark().map(version -> reported(version, totals)).orElse(null));
  }

  private static Reported reported(
      DeliveryVersion<Delivery, ReportedBenchmark> version, TotalDollars totals) {
    var fact = version.fact();
    var total = totals.of(fact.amount()).orElse(null);
    return new Reported(version.delivery(), fact.perCapita(), total);
  }

  private static Optional<Computed> computed(OwnBenchmark own, TotalDollars totals) {
    var twoWay = own.twoWayAmount().flatMap(totals::of);
    return totals
        .of(own.amount())
        .map(total -> computed(own.benchmark(), total, twoWay.orElse(null)));
  }

  private static Computed computed(Benchmark benchmark, Money total, @Nullable Money twoWay) {
    var historical = benchmark.historical();
    var updated = benchmark.updated();
    var risk = updated.risk();
    return new Computed(
        updated.perCapita(),
        total,
        new Historical(
            historical.perCapita(),
            historical.byType(),
            historical.adjustment().kind().name(),
            historical.adjustment().amounts()),
        new RiskRatio(risk.ratios(), risk.cap().orElse(null), risk.capped()),
        update(updated.update().types()),
        updated.byType(),
        twoWay);
  }

  private static Update update(ByEnrollmentType<TypeUpdate> types) {
    return new Update(
        types.map(TypeUpdate::national),
        ifAny(types, TypeUpdate::regional),
        ifAny(types, TypeUpdate::nationalWeight),
        ifAny(types, type -> type.prospective().map(ProspectiveTrend::factor)),
        ifAny(types, TypeUpdate::flatDollars),
        types.map(TypeUpdate::factor));
  }

  /** A step is taken for all types or for none. */
  private static <T> @Nullable ByEnrollmentType<T> ifAny(
      ByEnrollmentType<TypeUpdate> types, Function<TypeUpdate, Optional<T>> step) {
    return step.apply(types.esrd()).isPresent()
        ? types.map(type -> step.apply(type).orElseThrow())
        : null;
  }
}
