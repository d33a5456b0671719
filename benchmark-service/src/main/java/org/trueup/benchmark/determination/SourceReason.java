package org.trueup.benchmark.determination;

import java.util.Optional;
import org.trueup.benchmark.fact.DeliveryVersion;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;

/** Why CMS's benchmark was used, or ours: computed while projecting, CMS's final one after that. */
final class SourceReason {
  private SourceReason() {}

  /** Empty as long as there is neither. */
  static Optional<String> of(YearOnFile onFile) {
    if (onFile.usesComputed()) {
      return Optional.of(computed(onFile));
    }
    return onFile
        .benchmark()
        .map(DeliveryVersion::delivery)
        .map(delivery -> reported(delivery, onFile))
        .or(() -> onFile.projection().map(SourceReason::projected));
  }

  private static String projected(ProjectedBenchmark projection) {
    return "projected from the historical benchmark of CMS's %s delivery by the growth that CMS reported up to %s, at unchanged risk; no updated benchmark is on file"
        .formatted(projection.delivery(), projection.quarter());
  }

  private static String computed(YearOnFile onFile) {
    var beside =
        onFile
            .benchmark()
            .map(DeliveryVersion::delivery)
            .map(delivery -> "; " + named(delivery) + " stands beside it")
            .orElse("");
    return "computed from its sources, for CMS's final benchmark is not on file" + beside;
  }

  private static String reported(Delivery delivery, YearOnFile onFile) {
    var latest = named(delivery) + " is the latest benchmark on file";
    if (onFile.computed().isPresent()) {
      return latest + "; a final one is used once delivered, and ours stands beside it";
    }
    var begun = onFile.build().isPresent();
    return begun ? latest + "; ours still lacks what /benchmark/basis names" : latest;
  }

  private static String named(Delivery delivery) {
    return "CMS's "
        + switch (delivery) {
          case PRELIMINARY -> "preliminary delivery, of March,";
          case JUNE -> "delivery of June";
          case FINAL -> "final delivery, of October,";
        };
  }
}
