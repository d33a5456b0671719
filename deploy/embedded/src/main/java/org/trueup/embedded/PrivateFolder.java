package org.trueup.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders that nobody but their owner looks into, whatever the caller's umask is. */
public final class PrivateFolder {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OTHERS_WRITE =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private PrivateFolder() {}

  /** Makes the folder with those above it, or closes the one that is there. */
  public static Path create(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.setPosixFilePermissions(folder, OWNER);
  }

  /** Makes the folder, into which others may look, and put nothing. */
  public static Path createReadable(Path folder) throws IOException {
    Files.createDirectories(folder);
    var rights = Files.getPosixFilePermissions(folder);
    if (rights.removeAll(OTHERS_WRITE)) {
      Files.setPosixFilePermissions(folder, rights);
    }
    return folder;
  }

  /** Whether others than its owner may put something into it. */
  static boolean isOpen(Path folder) {
    try {
      return Files.exists(folder)
          && Files.getPosixFilePermissions(folder).stream().anyMatch(OTHERS_WRITE::contains);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot look at " + folder, unreadable);
    }
  }
}
