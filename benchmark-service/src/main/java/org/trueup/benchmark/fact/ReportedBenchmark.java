package org.trueup.benchmark.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.calculation.ReportedAmount;
import org.trueup.contracts.value.Money;

/**
 * An updated benchmark as CMS delivered it; exactly one of the two amounts is there.
 *
 * @param totalBenchmark in total dollars of the performance year
 * @param perCapita for each person year
 * @param guardrail whether losses made CMS recalculate it on the two-way blend, 42 CFR
 *     425.652(b)(5); absent where nothing was said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportedBenchmark(
    @Nullable Money totalBenchmark, @Nullable Money perCapita, @Nullable Boolean guardrail) {

  public ReportedBenchmark {
    if ((totalBenchmark == null) == (perCapita == null)) {
      throw new IllegalArgumentException("needs exactly one of totalBenchmark and perCapita");
    }
  }

  public ReportedAmount amount() {
    return totalBenchmark != null
        ? new ReportedAmount.Total(totalBenchmark)
        : new ReportedAmount.PerCapita(Objects.requireNonNull(perCapita));
  }
}
