package org.trueup.local.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trueup.local.machine.DataFolder;
import org.trueup.local.machine.PrivateFile;

/** The key that backups are sealed with. It never stands on a command line, where others see it. */
public final class BackupKey {
  /** The variable that goes before the file of the data folder. */
  public static final String VARIABLE = "TRUEUP_BACKUP_KEY";

  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{64}");

  private final byte[] bytes;

  private BackupKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The key of a backup that is taken: what the file that was named says, or the variable, or the
   * data folder's own, which is made with the first backup.
   */
  public static BackupKey toSeal(DataFolder folder, @Nullable Path file) {
    return given(file)
        .orElseGet(
            () -> Files.exists(folder.backupKey()) ? read(folder.backupKey()) : made(folder));
  }

  /**
   * The key of a backup that is put back.
   *
   * @throws UpkeepFailed where there is none
   */
  public static BackupKey toOpen(DataFolder folder, @Nullable Path file) {
    return given(file)
        .orElseGet(
            () -> {
              if (!Files.exists(folder.backupKey())) {
                throw new UpkeepFailed(
                    "the backup is sealed, and there is no key: %s is not there, %s is not set; --key-file names a copy"
                        .formatted(folder.backupKey(), VARIABLE));
              }
              return read(folder.backupKey());
            });
  }

  /**
   * A key as it is written.
   *
   * @param from where it was written, for the message
   */
  static BackupKey of(String hex, String from) {
    if (!FORM.matcher(hex).matches()) {
      throw new UpkeepFailed("the key of backups in " + from + " must be 64 hexadecimal digits");
    }
    return new BackupKey(HexFormat.of().parseHex(hex));
  }

  byte[] bytes() {
    return bytes.clone();
  }

  private static Optional<BackupKey> given(@Nullable Path file) {
    return Optional.ofNullable(file)
        .map(BackupKey::read)
        .or(() -> Optional.ofNullable(System.getenv(VARIABLE)).map(hex -> of(hex, VARIABLE)));
  }

  private static BackupKey made(DataFolder folder) {
    var key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    try {
      PrivateFile.write(folder.backupKey(), HexFormat.of().formatHex(key) + "\n");
      return new BackupKey(key);
    } catch (IOException failed) {
      throw new UpkeepFailed("cannot write " + folder.backupKey(), failed);
    }
  }

  private static BackupKey read(Path file) {
    try {
      return of(Files.readString(file).strip(), file.toString());
    } catch (IOException failed) {
      throw new UpkeepFailed("cannot read the key of backups", failed);
    }
  }
}
