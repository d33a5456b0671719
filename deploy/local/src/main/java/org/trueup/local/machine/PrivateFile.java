package org.trueup.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files of secrets: for their owner alone, whatever the user's mask is. */
public final class PrivateFile {
  private static final String FOR_ITS_OWNER = "rw-------";

  private PrivateFile() {}

  /** Writes a file that appears whole or not at all, and never for others. */
  public static void write(Path file, String content) throws IOException {
    var beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    Files.createFile(
        beside,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FOR_ITS_OWNER)));
    Files.writeString(beside, content);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
