package org.trueup.local;

import org.trueup.local.machine.CannotStart;
import org.trueup.local.machine.Progress;
import org.trueup.local.machine.StopOnSignal;
import org.trueup.local.machine.UpFile;
import org.trueup.local.upkeep.UpkeepFailed;

/** Work on the system of a data folder: the one that is up, or one brought up for the time. */
final class OnSystem {
  static final int FAILED = 1;
  private static final int INTERRUPTED = 130;

  private OnSystem() {}

  /** What is done, and the exit code it comes to. */
  interface Work {
    int on(UpFile system) throws InterruptedException;
  }

  static int run(SystemOptions options, Work work) throws InterruptedException {
    try {
      var up = UpFile.read(options.folder());
      if (up.isPresent()) {
        options.taking(up.get()).awaitReady();
        return work.on(up.get());
      }
      return broughtUp(options, work);
    } catch (CannotStart reason) {
      System.err.println("trueup: " + reason.getMessage());
      return reason.exitCode();
    } catch (UpkeepFailed reason) {
      System.err.println("trueup: " + reason.getMessage());
      return FAILED;
    }
  }

  private static int broughtUp(SystemOptions options, Work work) throws InterruptedException {
    var progress = new Progress(System.err);
    var system = options.system(progress);
    var stop = StopOnSignal.of(system, progress, INTERRUPTED);
    try {
      return work.on(system.start(false));
    } finally {
      stop.close();
    }
  }
}
