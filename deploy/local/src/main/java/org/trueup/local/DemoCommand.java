package org.trueup.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.trueup.local.client.NotTaken;
import org.trueup.local.demo.Demo;
import org.trueup.local.machine.CannotStart;
import org.trueup.local.machine.DataFolder;
import org.trueup.local.machine.Progress;
import org.trueup.local.machine.StopOnSignal;
import org.trueup.local.machine.UpFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trueup demo}: made-up ACOs, and what their lists do to their settlements. */
@Command(
    name = "demo",
    description =
        "Sends the lists of made-up ACOs, one after another, and shows how each moves the"
            + " projected settlement and why. Starts with empty data in .trueup/demo, or uses the"
            + " system that is up on --data.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final String PLACE = ".trueup/demo";
  private static final Duration TO_READ_A_LINE = Duration.ofMillis(1200);

  private final PrintStream out = System.out; // libraries get another one

  @Mixin private SystemOptions options;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "2018",
      description = "Other numbers make up other people (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--fast", description = "Without pauses between the lists.")
  private boolean fast;

  @Option(names = "--exit", description = "End the system afterwards instead of keeping it up.")
  private boolean exit;

  @Override
  public Integer call() throws InterruptedException {
    var folder = options.folderOr(PLACE);
    try {
      var up = UpFile.read(folder);
      return up.isPresent() ? onSystemThatIsUp(up.get(), folder) : onOwnSystem(folder);
    } catch (CannotStart reason) {
      System.err.println("trueup: " + reason.getMessage());
      return reason.exitCode();
    }
  }

  private int onSystemThatIsUp(UpFile up, DataFolder folder) throws InterruptedException {
    options.taking(up).awaitReady();
    var result = show(up, folder);
    if (!exit && result == DONE) {
      out.println(String.join("\n", Addresses.of(up, folder)));
    }
    return result;
  }

  /** The demonstration's own folder begins empty each time; another one is left as it is. */
  private int onOwnSystem(DataFolder folder) throws InterruptedException {
    var progress = new Progress(System.err);
    var system = options.system(folder, progress);
    var stop = StopOnSignal.of(system, progress, 0);
    try {
      var up = system.start(!options.isFolderGiven());
      var result = show(up, folder);
      if (exit || result != DONE) {
        return result;
      }
      out.println(String.join("\n", Addresses.of(up, folder)));
      out.println("Trueup is up. Ctrl-C stops it.");
      out.flush();
      Thread.currentThread().join(); // until a signal ends the virtual machine
      return result;
    } finally {
      if (!stop.isUnderWay()) {
        stop.close();
      }
    }
  }

  private int show(UpFile up, DataFolder folder) throws InterruptedException {
    try {
      var demo = new Demo(up, folder, seed, fast ? Duration.ZERO : TO_READ_A_LINE, out);
      if (demo.wasThere()) {
        System.err.println(
            "trueup: this system has the lists of the demonstration already; give another folder"
                + " with --data DIR, or leave the option out");
        return FAILED;
      }
      out.println(Addresses.dashboard(up));
      out.println();
      out.flush();
      demo.run();
      return DONE;
    } catch (NotTaken | IllegalStateException reason) {
      System.err.println("trueup: " + reason.getMessage());
      return FAILED;
    }
  }
}
