package org.trueup.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.trueup.embedded.PrivateFolder;

/** The folder that keeps everything of a system on one machine. */
public record DataFolder(Path path) {

  public DataFolder {
    path = path.toAbsolutePath().normalize();
  }

  /** The database's folder. */
  public Path postgresql() {
    return path.resolve("postgresql");
  }

  public Path kafka() {
    return path.resolve("kafka");
  }

  public Path logs() {
    return path.resolve("logs");
  }

  public Path log(Service service) {
    return logs().resolve(service.title() + ".log");
  }

  /** The keys that protect beneficiaries in this folder's database; for its owner alone. */
  public Path keys() {
    return path.resolve("keys.properties");
  }

  /** The key that backups are sealed with; for its owner alone. */
  public Path backupKey() {
    return path.resolve("backup.key");
  }

  /** What the services sign their events with. */
  SignatureFolder signature() {
    return new SignatureFolder(path.resolve("signature"));
  }

  /** Says that a system is up, and where; gone when none is. */
  public Path upFile() {
    return path.resolve("up.json");
  }

  /** The processes that the launcher started, for the next one to end what was left. */
  Path processes() {
    return path.resolve("processes");
  }

  Path lock() {
    return path.resolve("lock");
  }

  /** Where programs put what they need for a moment; empty when a system starts. */
  Path temporary() {
    return path.resolve("temporary");
  }

  /** What broker, clients and the library of the database say. */
  Path launcherLog() {
    return logs().resolve("launcher.log");
  }

  /** Makes the folders; others than their owner may see that there is a system, and no more. */
  void create() {
    try {
      PrivateFolder.createReadable(path);
      for (var own : List.of(postgresql(), kafka(), logs())) {
        PrivateFolder.create(own);
      }
    } catch (IOException unwritable) {
      throw CannotStart.because("cannot write to " + path, unwritable);
    }
  }

  /** Empty data again; logs stay. */
  void empty() {
    List.of(postgresql(), kafka(), signature().path()).forEach(DataFolder::delete);
  }

  /** What processes that are gone left there for a moment. */
  void emptyTemporary() {
    delete(temporary());
    try {
      PrivateFolder.create(temporary());
    } catch (IOException unwritable) {
      throw CannotStart.because("cannot write to " + temporary(), unwritable);
    }
  }

  /** Deletes a folder with all that is in it, where it exists. */
  public static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException undeletable) {
      throw new UncheckedIOException("cannot empty " + folder, undeletable);
    }
  }
}
