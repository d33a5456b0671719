package org.trueup.local.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.trueup.local.machine.DataFolder;
import org.trueup.local.machine.Progress;
import org.trueup.local.machine.StoppedSystem;

/**
 * Puts a backup in the database's place. The broker's log stays as it is: what came since the
 * backup is taken from there when the system starts.
 */
public final class Restore {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private Restore() {}

  /** Those of earlier versions are as they were copied. */
  private static void open(Path backup, Path incoming, DataFolder folder, @Nullable Path keyFile) {
    var sealed = backup.resolve(Backup.SEALED);
    if (!Files.exists(sealed)) {
      FolderCopy.of(backup.resolve(Backup.DATA), incoming);
      return;
    }
    try {
      SealedFolder.open(sealed, BackupKey.toOpen(folder, keyFile), incoming);
    } catch (IOException wrong) {
      FolderCopy.delete(incoming);
      throw new UpkeepFailed("cannot open " + sealed, wrong);
    }
  }

  /**
   * Restores on a folder where nothing runs. The former database is laid aside, never deleted.
   *
   * @param keyFile where the backup's key is, if it is not the folder's own
   * @throws UpkeepFailed when it is not done; the former database is in its place then
   * @throws org.trueup.local.machine.CannotStart when a system is up on the folder
   */
  public static void put(
      Path backup, DataFolder folder, @Nullable Path keyFile, Progress progress) {
    var manifest = BackupManifest.read(backup);
    try (var stopped = StoppedSystem.of(folder, progress)) {
      var place = stopped.folder().postgresql();
      var data = place.resolve(Backup.DATA);
      var incoming = place.resolve("incoming");
      FolderCopy.delete(incoming);
      open(backup, incoming, folder, keyFile);
      if (Files.exists(data)) {
        var aside = place.resolve("before-restore-" + TIME.format(Instant.now()));
        Files.move(data, aside);
        progress.say("the former database is in %s", aside);
      }
      Files.move(incoming, data);
      Files.writeString(place.resolve("initialized"), "the data beside this file is whole\n");
      progress.say("database of %s is as of %s", folder.path(), manifest.takenAt());
    } catch (IOException failed) {
      throw new UpkeepFailed("cannot restore " + backup, failed);
    }
  }
}
