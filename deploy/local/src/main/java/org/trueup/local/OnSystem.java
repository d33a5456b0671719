package org.trueup.local;

import java.util.Optional;
import org.trueup.local.client.ClientCredentials;
import org.trueup.local.client.NotTaken;
import org.trueup.local.client.Target;
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

  /** The same, where it may be a system elsewhere too. */
  interface RemoteWork {
    int on(Target system) throws InterruptedException;
  }

  static int run(SystemOptions options, Optional<Target> elsewhere, RemoteWork work)
      throws InterruptedException {
    if (elsewhere.isEmpty()) {
      return run(options, system -> work.on(Target.of(system)));
    }
    try {
      return work.on(elsewhere.get());
    } catch (UpkeepFailed | NotTaken | ClientCredentials.SignInFailed reason) {
      System.err.println("trueup: " + reason.getMessage());
      return FAILED;
    }
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
