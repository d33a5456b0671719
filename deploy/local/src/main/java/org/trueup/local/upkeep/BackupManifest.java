package org.trueup.local.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.trueup.contracts.json.Json;

/**
 * What a backup says about itself.
 *
 * @param takenAt what it holds: everything that was recorded by then
 * @param whileUp whether the system was up meanwhile
 * @param postgresql the release of the server that can read it
 * @param from the data folder it was taken of
 */
record BackupManifest(Instant takenAt, boolean whileUp, String postgresql, String from) {
  private static final String FILE = "backup.json";

  void write(Path backup) {
    try {
      Files.writeString(backup.resolve(FILE), Json.write(this) + "\n");
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write to " + backup, failed);
    }
  }

  /**
   * Reads it.
   *
   * @throws UpkeepFailed when the folder is no backup that came to its end
   */
  static BackupManifest read(Path backup) {
    try {
      return Json.read(Files.readString(backup.resolve(FILE)), BackupManifest.class);
    } catch (IOException missing) {
      throw new UpkeepFailed(backup + " is no backup: it has no " + FILE, missing);
    }
  }
}
