package org.trueup.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trueup.local.fuzz.Fuzz;
import org.trueup.local.machine.CannotStart;
import org.trueup.local.machine.Progress;
import org.trueup.local.machine.StopOnSignal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trueup fuzz}: bad requests to a system of its own. */
@Command(
    name = "fuzz",
    description =
        "Sends every operation of a system of its own what nobody should send, and judges the"
            + " answers: no fault of the service's own, no stack, no identifier, none after 10"
            + " seconds.",
    mixinStandardHelpOptions = true)
final class FuzzCommand implements Callable<Integer> {
  private static final int INTERRUPTED = 130;

  private final PrintStream out = System.out; // libraries get another one

  @Mixin private SystemOptions options;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "The same seed makes the same requests (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "60",
      description = "For how long, all services at once (default: ${DEFAULT-VALUE}).")
  private long seconds;

  @Override
  public Integer call() throws InterruptedException {
    var folder = options.folderOr(".trueup/fuzz");
    var progress = new Progress(System.err);
    var system = options.system(folder, progress);
    var stop = StopOnSignal.of(system, progress, INTERRUPTED);
    try {
      var fuzz = new Fuzz(system.start(false), folder.logs(), seed);
      return told(fuzz.run(Duration.ofSeconds(seconds), out::println));
    } catch (CannotStart reason) {
      System.err.println("trueup: " + reason.getMessage());
      return reason.exitCode();
    } finally {
      stop.close();
    }
  }

  private int told(Fuzz.Outcome outcome) {
    out.printf(
        Locale.ROOT,
        "seed %d: %d bad requests, %d wrong answers%n",
        seed,
        outcome.requests(),
        outcome.findings().size());
    out.flush();
    return outcome.isClean() ? 0 : OnSystem.FAILED;
  }
}
