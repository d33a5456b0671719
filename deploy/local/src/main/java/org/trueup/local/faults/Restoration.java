package org.trueup.local.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.trueup.contracts.json.Json;
import org.trueup.local.machine.DataFolder;
import org.trueup.local.machine.ProcessMark;
import org.trueup.local.machine.Progress;
import org.trueup.local.machine.UpFile;
import org.trueup.local.upkeep.Backup;
import org.trueup.local.upkeep.BackupKey;
import org.trueup.local.upkeep.RestorationConfirmation;
import org.trueup.local.upkeep.Restore;

/**
 * The database as it was a moment ago, and what its operators do then: send crosswalks again,
 * confirm it, and send everything else again that was accepted since.
 */
final class Restoration {
  private static final Duration WHILE_MUCH_IS_WRITTEN = Duration.ofMillis(1_500);
  private static final Progress SILENT =
      new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

  private final Cluster cluster;
  private final Writers writers;

  Restoration(Cluster cluster, Writers writers) {
    this.cluster = cluster;
    this.writers = writers;
  }

  /**
   * Takes a backup while facts arrive, lets more arrive, and puts it back.
   *
   * @param whenDown told when the services have ended for it
   */
  void happen(Runnable whenDown) throws InterruptedException, IOException {
    var backup = cluster.logs().resolveSibling("backup");
    int before = writers.accepted().size();
    noteThatItIsUp();
    Backup.take(cluster.folder(), backup, BackupKey.toSeal(cluster.folder(), null), SILENT);
    Thread.sleep(WHILE_MUCH_IS_WRITTEN);
    writers.whileNobodyWrites(
        () -> {
          cluster.whileDown(
              () -> {
                whenDown.run();
                put(backup);
              });
          var accepted = writers.accepted();
          sendAgain(accepted.subList(before, accepted.size()));
        });
  }

  private void sendAgain(List<Write> lost) throws InterruptedException {
    Predicate<Write> isFirst = write -> write.isOf(Write.Crosswalk.class);
    writers.sendAgain(lost.stream().filter(isFirst).toList());
    new RestorationConfirmation(cluster.target()).confirm("the facts follow");
    writers.sendAgain(lost.stream().filter(isFirst.negate()).toList());
  }

  private void put(Path backup) {
    Restore.put(backup, cluster.folder(), null, SILENT);
    DataFolder.delete(backup);
    try (var former = Files.newDirectoryStream(cluster.folder().postgresql(), "before-restore-*")) {
      former.forEach(DataFolder::delete);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot look for the former database", failed);
    }
  }

  /** Where the backup finds the database, as after {@code ./trueup up}. */
  private void noteThatItIsUp() throws IOException {
    var up =
        new UpFile(
            ProcessMark.ofThisProcess(),
            0,
            Map.of(),
            cluster.bootstrap(),
            cluster.databaseUrl(),
            "",
            Instant.now(),
            false);
    Files.writeString(cluster.folder().upFile(), Json.write(up));
  }
}
