package org.trueup.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the key of a backup is, for whoever keeps it elsewhere than in the data folder. */
final class BackupKeyOption {
  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description =
          "The key of the backup, 64 hexadecimal digits; else that of TRUEUP_BACKUP_KEY, or"
              + " backup.key in the data folder.")
  private @Nullable Path file;

  @Nullable Path file() {
    return file;
  }
}
