package org.trueup.benchmark.intake;

import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.Money;

/** A reported benchmark as it was sent, not yet checked. */
public record ReportedBenchmarkBody(
    @Nullable Money totalBenchmark, @Nullable Money perCapita, @Nullable Boolean guardrail) {}
