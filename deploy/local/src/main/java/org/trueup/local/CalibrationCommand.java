package org.trueup.local;

import java.util.concurrent.Callable;
import org.trueup.local.outlook.BenchText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trueup calibration}: how often projections held what CMS determined. */
@Command(
    name = "calibration",
    description =
        "How often the intervals of projections held the final savings rate, by the report that they"
            + " rested on; of years that CMS determined.",
    mixinStandardHelpOptions = true)
final class CalibrationCommand implements Callable<Integer> {
  @Mixin private OnBench bench;

  @Override
  public Integer call() throws InterruptedException {
    return bench.print(questions -> BenchText.calibration(questions.calibration()));
  }
}
