package org.trueup.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A data folder on which nothing runs, and nothing can be started while this is held. */
public final class StoppedSystem implements AutoCloseable {
  private final FolderLock lock;

  private StoppedSystem(FolderLock lock) {
    this.lock = lock;
  }

  /**
   * Takes the folder, and ends what a launcher that was killed left behind.
   *
   * @throws CannotStart when a system is up on the folder
   */
  public static StoppedSystem of(DataFolder folder, Progress progress) {
    folder.create();
    var stopped = new StoppedSystem(FolderLock.take(folder));
    new StartedProcesses(folder).endOrphans(progress);
    Postmaster.endOrphan(folder, progress);
    return stopped;
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot unlock the folder", failed);
    }
  }
}
