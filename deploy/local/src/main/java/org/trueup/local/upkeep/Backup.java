package org.trueup.local.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.trueup.embedded.PrivateFolder;
import org.trueup.local.machine.DataFolder;
import org.trueup.local.machine.Progress;
import org.trueup.local.machine.StoppedSystem;
import org.trueup.local.machine.UpFile;

/**
 * A copy of the whole database, as PostgreSQL's low-level interface for backups takes it: the files
 * as they are while it writes, and the log of what was written meanwhile. Of a stopped system the
 * files alone.
 */
public final class Backup {
  static final String DATA = "data";

  /** The database's folder in a backup. */
  static final String SEALED = "data.sealed";

  private static final Path HERE = Path.of("");
  private static final Path LOG = Path.of("pg_wal");
  private static final Duration UNTIL_QUIET = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final String OUTBOXES = "assignment.outbox, benchmark.outbox, settlement.outbox";

  private static final String WAITING =
      """
      select (select count(*) from assignment.outbox) + (select count(*) from benchmark.outbox)
        + (select count(*) from settlement.outbox)
      """;

  /** Of the running server alone, or made anew by the next one. */
  private static final Set<String> OF_THE_SERVER = Set.of("postmaster.pid", "postmaster.opts");

  private static final Set<String> MADE_ANEW =
      Set.of(
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private final Path source;
  private final Path target;
  private final BackupKey key;

  private Backup(DataFolder folder, Path target, BackupKey key) {
    this.source = folder.postgresql().resolve(DATA);
    this.target = target;
    this.key = key;
  }

  /**
   * Takes a backup; the folder appears whole or not at all, and what is in it is sealed.
   *
   * @throws UpkeepFailed when it cannot be taken; nothing is left then
   */
  public static void take(DataFolder folder, Path target, BackupKey key, Progress progress)
      throws InterruptedException {
    var incomplete = target.resolveSibling(target.getFileName() + ".incomplete");
    refuse(folder, target);
    FolderCopy.delete(incomplete);
    var backup = new Backup(folder, incomplete, key);
    try {
      PrivateFolder.create(incomplete);
      var up = UpFile.read(folder);
      var manifest =
          up.isPresent() ? backup.whileUp(up.get()) : backup.whileStopped(folder, progress);
      manifest.write(incomplete);
      Files.move(incomplete, target);
      progress.say("database of %s as of %s is in %s", folder.path(), manifest.takenAt(), target);
      progress.say(
          "neither the key that opens it nor those of its identifiers are: keep copies of %s and %s",
          folder.backupKey(), folder.keys());
    } catch (IOException failed) {
      throw new UpkeepFailed("cannot put the backup at " + target, failed);
    } finally {
      FolderCopy.delete(incomplete);
    }
  }

  private static void refuse(DataFolder folder, Path target) {
    if (Files.exists(target)) {
      throw new UpkeepFailed(target + " is there already");
    }
    if (!Files.exists(folder.postgresql().resolve(DATA))) {
      throw new UpkeepFailed(folder.path() + " has no database");
    }
  }

  private BackupManifest whileStopped(DataFolder folder, Progress progress) throws IOException {
    try (var stopped = StoppedSystem.of(folder, progress);
        var sealed = new SealedFolder(target.resolve(SEALED), key)) {
      sealed.add(stopped.folder().postgresql().resolve(DATA), HERE, Backup::isKept);
      return manifest(Instant.now(), false);
    }
  }

  private BackupManifest whileUp(UpFile up) throws InterruptedException {
    try (var sealed = new SealedFolder(target.resolve(SEALED), key);
        var backing = OperatorSession.open(up.database());
        var quiet = OperatorSession.open(up.database())) {
      var first = backing.rows("select pg_walfile_name(pg_backup_start('trueup', true))");
      sealed.add(source, HERE, file -> isKept(file) && !file.startsWith(LOG));
      awaitQuiet(quiet);
      var takenAt = Instant.now();
      var label = backing.rows("select labelfile from pg_backup_stop(false)");
      quiet.rollback();
      sealed.add("backup_label", label.getFirst().getFirst());
      sealed.add(source.resolve(LOG), LOG, file -> file.getNameCount() == 1);
      requireLog(sealed, first.getFirst().getFirst());
      return manifest(takenAt, true);
    } catch (IOException failed) {
      throw new UpkeepFailed("cannot write the backup", failed);
    }
  }

  /**
   * Holds all outboxes while they are empty: an announcement that is in the backup's outbox and was
   * sent afterwards would be sent again after a restore.
   */
  private static void awaitQuiet(OperatorSession session) throws InterruptedException {
    var end = System.nanoTime() + UNTIL_QUIET.toNanos();
    while (true) {
      session.begin();
      if (session.tryLock(OUTBOXES, "share") && session.number(WAITING) == 0) {
        return;
      }
      session.rollback();
      if (System.nanoTime() > end) {
        throw new UpkeepFailed("the outboxes do not get empty: is Kafka up?");
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
  }

  private static void requireLog(SealedFolder sealed, String first) {
    if (!sealed.has(LOG.resolve(first))) {
      throw new UpkeepFailed("too much was written meanwhile; take the backup again");
    }
  }

  private BackupManifest manifest(Instant takenAt, boolean whileUp) {
    try {
      var release = Files.readString(source.resolve("PG_VERSION")).strip();
      return new BackupManifest(takenAt, whileUp, release, source.toString());
    } catch (IOException failed) {
      throw new UpkeepFailed("cannot read " + source, failed);
    }
  }

  private static boolean isKept(Path file) {
    return !OF_THE_SERVER.contains(file.toString())
        && !MADE_ANEW.contains(file.getName(0).toString())
        && !file.getFileName().toString().startsWith("pgsql_tmp");
  }
}
