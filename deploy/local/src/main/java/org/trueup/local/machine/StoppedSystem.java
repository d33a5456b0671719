package org.trueup.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A data folder on which nothing runs, and nothing can be started while this is held. */
public final class StoppedSystem implements AutoCloseable {
  private final DataFolder folder;
  private final FolderLock lock;

  private StoppedSystem(DataFolder folder, FolderLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes the folder, and ends what a launcher that was killed left behind.
   *
   * @throws CannotStart when a system is up on the folder
   */
  public static StoppedSystem of(DataFolder folder, Progress progress) {
    folder.create();
    var stopped = new StoppedSystem(folder, FolderLock.take(folder));
    new StartedProcesses(folder).endOrphans(progress);
    Postmaster.endOrphan(folder, progress);
    return stopped;
  }

  public DataFolder folder() {
    return folder;
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
