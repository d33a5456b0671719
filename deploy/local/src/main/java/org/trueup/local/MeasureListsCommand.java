package org.trueup.local;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.trueup.local.client.NotTaken;
import org.trueup.local.machine.CannotStart;
import org.trueup.local.machine.Progress;
import org.trueup.local.machine.StopOnSignal;
import org.trueup.local.measure.ListMeasurement;
import org.trueup.local.upkeep.EarlierYears;
import org.trueup.local.upkeep.UpkeepFailed;
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

  @Option(
      names = "--acos",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "How many ACOs send them, one after another, up to 90 (default: ${DEFAULT-VALUE}).")
  private int acos;

  @Option(
      names = "--claims-on-file",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "So many beneficiaries of ten earlier years are put on file before, and PostgreSQL knows"
              + " nothing of the year that is measured (default: ${DEFAULT-VALUE}).")
  private long claimsOnFile;

  @Override
  public Integer call() throws InterruptedException {
    var progress = new Progress(System.err);
    var folder = options.folderOr(PLACE);
    var system = options.system(folder, progress);
    var stop = StopOnSignal.of(system, progress, INTERRUPTED);
    try {
      var up = system.start(!options.isFolderGiven());
      if (claimsOnFile > 0) {
        progress.say("%,d beneficiaries of earlier years are put on file", claimsOnFile);
        EarlierYears.file(up.database(), claimsOnFile);
      }
      ListMeasurement.run(up, new ListMeasurement.Size(rows, lists, acos), out);
      return DONE;
    } catch (CannotStart reason) {
      System.err.println("trueup: " + reason.getMessage());
      return reason.exitCode();
    } catch (NotTaken | UpkeepFailed | IllegalStateException | IOException reason) {
      System.err.println("trueup: " + reason.getMessage());
      return FAILED;
    } finally {
      stop.close();
    }
  }
}
