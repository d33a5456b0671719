package org.trueup.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole system broken on purpose: nothing is lost, and nothing counts twice. */
class FaultsIT {
  @TempDir Path folder;

  @Test
  void losesNothingAndDoublesNothingWhateverBreaks() throws Exception {
    try (var faults = ShortRun.start(folder, "--seed", "10")) {
      assertThat(faults.awaitEnd(ShortRun.PATIENCE)).as(faults.output()).isZero();
      assertThat(faults.output()).contains("0 lost, 0 doubled, 0 diverged, 0 stalled");
    }
  }
}
