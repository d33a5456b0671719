package org.trueup.local.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.trueup.local.machine.LauncherProcess;
import org.trueup.local.machine.PackagedPrograms;

/** {@code trueup faults} with one run of few ACOs, as long as the suite has time for. */
final class ShortRun {
  static final Duration PATIENCE = Duration.ofMinutes(8);

  private ShortRun() {}

  static LauncherProcess start(Path folder, String... options) throws IOException {
    var programs = PackagedPrograms.in(folder.resolve("program"));
    var fixed = Stream.of("faults", "--runs", "1", "--acos", "6", "--data", folder.toString());
    var arguments = Stream.concat(fixed, Stream.of(options)).toArray(String[]::new);
    return LauncherProcess.start(programs, folder.resolve("faults.out"), arguments);
  }
}
