package org.trueup.local.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** One system for each data folder. The operating system frees the lock when its holder dies. */
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(DataFolder folder) {
    try {
      var channel =
          FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw CannotStart.folderInUse(folder);
      }
      return new FolderLock(channel);
    } catch (IOException unwritable) {
      throw CannotStart.because("cannot lock " + folder.lock(), unwritable);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisVirtualMachine) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
