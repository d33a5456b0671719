package org.trueup.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.local.machine.LauncherProcess;
import org.trueup.local.machine.PackagedPrograms;
import org.trueup.local.machine.Programs;

/** The whole system broken on purpose: whole, and without what keeps it from losing or doubling. */
class FaultsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(8);
  private static final Pattern TOTALS =
      Pattern.compile(
          "1 runs, \\d+ faults injected, (\\d+) lost, (\\d+) doubled, \\d+ diverged, \\d+ stalled");

  @TempDir Path folder;
  private Programs programs;

  @BeforeEach
  void findPrograms() throws Exception {
    programs = PackagedPrograms.in(folder.resolve("program"));
  }

  @Test
  void losesNothingAndDoublesNothingWhateverBreaks() throws Exception {
    try (var faults = start("--seed", "4")) {
      assertThat(faults.awaitEnd(PATIENCE)).as(faults.output()).isZero();
      assertThat(faults.output()).contains("0 lost, 0 doubled, 0 diverged, 0 stalled");
    }
  }

  @Test
  void noticesLossesWithoutTheOutboxAndDoublesWithoutTheInbox() throws Exception {
    try (var faults =
        start("--without", "inbox,outbox", "--kinds", "duplicates,kill_broker", "--seed", "1")) {
      assertThat(faults.awaitEnd(PATIENCE)).as(faults.output()).isOne();
      var totals = TOTALS.matcher(faults.output());
      assertThat(totals.find()).as(faults.output()).isTrue();
      assertThat(Integer.parseInt(totals.group(1))).as("lost").isPositive();
      assertThat(Integer.parseInt(totals.group(2))).as("doubled").isPositive();
      assertThat(faults.output()).contains("again with --runs 1 --seed 1", "data and logs: ");
    }
  }

  private LauncherProcess start(String... options) throws Exception {
    var fixed = Stream.of("faults", "--runs", "1", "--acos", "6", "--data", folder.toString());
    var arguments = Stream.concat(fixed, Stream.of(options)).toArray(String[]::new);
    return LauncherProcess.start(programs, folder.resolve("faults.out"), arguments);
  }
}
