package org.trueup.local.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends PostgreSQL when the launcher is gone without having stopped it. A small shell waits on a
 * pipe that only the launcher holds: when the launcher dies, however it did, the pipe ends. Nothing
 * is polled, and no process number can be mistaken while the launcher lives.
 */
public final class Watchdog implements AutoCloseable {
  private static final Path NEW_SESSION = Path.of("/usr/bin/setsid");

  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      read -r word
      [ "$word" = dismissed ] && exit 0
      kill -INT "$1" 2>/dev/null
      waited=0
      while kill -0 "$1" 2>/dev/null && [ "$waited" -lt 100 ]; do
        sleep 0.1
        waited=$((waited + 1))
      done
      kill -QUIT "$1" 2>/dev/null
      exit 0
      """;

  private final Process shell;

  private Watchdog(Process shell) {
    this.shell = shell;
  }

  public static Watchdog over(ProcessHandle postmaster) {
    var command = new ArrayList<String>();
    if (Files.isExecutable(NEW_SESSION)) {
      // Out of the launcher's process group: whoever kills the whole group leaves the watchdog.
      command.add(NEW_SESSION.toString());
    }
    command.addAll(List.of("sh", "-c", SCRIPT, "watchdog", Long.toString(postmaster.pid())));
    try {
      var shell =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new Watchdog(shell);
    } catch (IOException failed) {
      throw CannotStart.because("cannot start sh", failed);
    }
  }

  /** Called once PostgreSQL has stopped: there is nothing left to watch. */
  @Override
  public void close() throws IOException {
    try (var pipe = shell.getOutputStream()) {
      pipe.write("dismissed\n".getBytes(StandardCharsets.UTF_8));
    }
    shell.onExit().join();
  }

  /** What happens to the pipe when the launcher dies. */
  void letGo() throws IOException {
    shell.getOutputStream().close();
  }
}
