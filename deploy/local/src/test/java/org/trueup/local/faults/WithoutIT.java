package org.trueup.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole system broken on purpose, without what keeps it from losing or doubling. A long form,
 * {@code ./trueup test -Dtrueup.long-proofs=true}: whether losses and doubles are seen at all is
 * asked of made-up evidence by {@link EvidenceTest} each time.
 */
@EnabledIfSystemProperty(
    named = "trueup.long-proofs",
    matches = "true",
    disabledReason = "a minute of both processors; -Dtrueup.long-proofs=true runs it")
class WithoutIT {
  private static final Pattern TOTALS =
      Pattern.compile(
          "1 runs, \\d+ faults injected, (\\d+) lost, (\\d+) doubled, \\d+ diverged, \\d+ stalled");

  @TempDir Path folder;

  @Test
  void noticesLossesWithoutTheOutboxAndDoublesWithoutTheInbox() throws Exception {
    String[] broken = {
      "--without", "inbox,outbox", "--kinds", "duplicates,kill_broker", "--seed", "1"
    };
    try (var faults = ShortRun.start(folder, broken)) {
      assertThat(faults.awaitEnd(ShortRun.PATIENCE)).as(faults.output()).isOne();
      var totals = TOTALS.matcher(faults.output());
      assertThat(totals.find()).as(faults.output()).isTrue();
      assertThat(Integer.parseInt(totals.group(1))).as("lost").isPositive();
      assertThat(Integer.parseInt(totals.group(2))).as("doubled").isPositive();
      assertThat(faults.output()).contains("again with --runs 1 --seed 1", "data and logs: ");
    }
  }
}
