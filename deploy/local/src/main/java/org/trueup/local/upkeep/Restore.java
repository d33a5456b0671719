package org.trueup.local.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

  /**
   * Restores on a folder where nothing runs. The former database is laid aside, never deleted.
   *
   * @throws UpkeepFailed when it is not done; the former database is in its place then
   * @throws org.trueup.local.machine.CannotStart when a system is up on the folder
   */
  public static void put(Path backup, DataFolder folder, Progress progress) {
    var manifest = BackupManifest.read(backup);
    try (var stopped = StoppedSystem.of(folder, progress)) {
      var place = stopped.folder().postgresql();
      var data = place.resolve(Backup.DATA);
      var incoming = place.resolve("incoming");
      FolderCopy.delete(incoming);
      FolderCopy.of(backup.resolve(Backup.DATA), incoming, file -> true);
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
