package org.trueup.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** What the operating system does to a process that does not expect it. */
public final class Signals {
  private Signals() {}

  /** {@code kill -9}, and waits until the process is gone. Its children live on. */
  public static void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Stops a process and all its children where they stand. */
  public static void pause(ProcessHandle process) {
    send("-STOP", process);
  }

  /** Lets them go on as if no time had passed. */
  public static void resume(ProcessHandle process) {
    send("-CONT", process);
  }

  private static void send(String signal, ProcessHandle process) {
    var command =
        Stream.concat(
                Stream.of("kill", signal),
                Stream.concat(Stream.of(process), process.descendants())
                    .map(each -> Long.toString(each.pid())))
            .toList();
    try {
      // One of many children may have ended meanwhile, and then kill says so: it does not matter.
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .onExit()
          .join();
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot send " + signal, failed);
    }
  }
}
