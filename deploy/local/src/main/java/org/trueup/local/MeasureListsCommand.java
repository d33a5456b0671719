package org.trueup.local;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.trueup.local.client.NotTaken;
import org.trueup.local.machine.CannotStart;
import org.trueup.local.machine.Progress;
import org.trueup.local.machine.StopOnSignal;
import org.trueup.local.measure.ListMeasurement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trueup measure-lists}: how long assignment lists of a size take. */
@Command(
    name = "measure-lists",
    description =
        "Starts a system with empty data, sends made-up assignment lists of a size through it, and"
            + " says how long each took until it was stored, announced and settled.",
    mixinStandardHelpOptions = true)
final class MeasureListsCommand implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int INTERRUPTED = 130;
  private static final String PLACE = ".trueup/measure";

  private final PrintStream out = System.out; // libraries get another one

  @Mixin private SystemOptions options;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "13500",
      description = "People on each list (default: ${DEFAULT-VALUE}, the median ACO).")
  private int rows;

  @Option(
      names = "--lists",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many lists, up to five (default: ${DEFAULT-VALUE}).")
  private int lists;

  @Override
  public Integer call() throws InterruptedException {
    var progress = new Progress(System.err);
    var folder = options.folderOr(PLACE);
    var system = options.system(folder, progress);
    var stop = StopOnSignal.of(system, progress, INTERRUPTED);
    try {
      ListMeasurement.run(system.start(!options.isFolderGiven()), rows, Math.min(lists, 5), out);
      return DONE;
    } catch (CannotStart reason) {
      System.err.println("trueup: " + reason.getMessage());
      return reason.exitCode();
    } catch (NotTaken | IllegalStateException | IOException reason) {
      System.err.println("trueup: " + reason.getMessage());
      return FAILED;
    } finally {
      stop.close();
    }
  }
}
