package org.trueup.local;

import org.trueup.local.machine.CannotStart;
import org.trueup.local.machine.Progress;
import org.trueup.local.machine.StopOnSignal;
import org.trueup.local.machine.UpFile;

/** The system that is up on the data folder, or one that is brought up for the time of a task. */
final class SystemAtHand {
  private static final int INTERRUPTED = 130;

  private SystemAtHand() {}

  /** What is done with it; returns the exit code. */
  @FunctionalInterface
  interface Task {
    int with(UpFile system) throws InterruptedException;
  }

  /**
   * @throws CannotStart when there is none and none comes up
   */
  static int run(SystemOptions options, Task task) throws InterruptedException {
    var up = UpFile.read(options.folder());
    if (up.isPresent()) {
      up.get().awaitReady();
      return task.with(up.get());
    }
    var progress = new Progress(System.err);
    var system = options.system(progress);
    var stop = StopOnSignal.of(system, progress, INTERRUPTED);
    try {
      return task.with(system.start(false));
    } finally {
      stop.close();
    }
  }
}
