package org.trueup.local;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.trueup.local.machine.CannotStart;
import org.trueup.local.machine.Progress;
import org.trueup.local.machine.StopOnSignal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trueup up}: the whole system here, until Ctrl-C. */
@Command(
    name = "up",
    description = "Starts PostgreSQL, Kafka and the three services here; Ctrl-C stops them all.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
  private final PrintStream out = System.out; // libraries get another one

  @Mixin private SystemOptions options;

  @Option(names = "--fresh", description = "Begin with empty data.")
  private boolean fresh;

  @Override
  public Integer call() throws InterruptedException {
    var progress = new Progress(out);
    var system = options.system(progress);
    var stop = StopOnSignal.of(system, progress, 0);
    try {
      var up = system.start(fresh);
      out.println(String.join("\n", Addresses.of(up, options.folder())));
      out.println("Trueup is up. Ctrl-C stops it.");
      out.flush();
      Thread.currentThread().join(); // until a signal ends the virtual machine
      return 0;
    } catch (CannotStart reason) {
      stop.close();
      if (!stop.isUnderWay()) {
        System.err.println("trueup: " + reason.getMessage());
      }
      return reason.exitCode();
    }
  }
}
