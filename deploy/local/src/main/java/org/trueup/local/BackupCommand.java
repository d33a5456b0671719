package org.trueup.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trueup.local.machine.CannotStart;
import org.trueup.local.machine.Progress;
import org.trueup.local.upkeep.Backup;
import org.trueup.local.upkeep.BackupKey;
import org.trueup.local.upkeep.UpkeepFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code trueup backup}: the database as it is. */
@Command(
    name = "backup",
    description =
        "Copies the database to DIR, sealed; DIR must not exist, and the system may be up meanwhile.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Mixin private SystemOptions options;
  @Mixin private BackupKeyOption key;

  @Parameters(paramLabel = "DIR", description = "The folder of the backup.")
  private Path directory;

  @Override
  public Integer call() throws InterruptedException {
    var progress = new Progress(System.err);
    try {
      var folder = options.folder();
      var toSeal = BackupKey.toSeal(folder, key.file());
      Backup.take(folder, directory.toAbsolutePath().normalize(), toSeal, progress);
      return 0;
    } catch (CannotStart reason) {
      System.err.println("trueup: " + reason.getMessage());
      return reason.exitCode();
    } catch (UpkeepFailed reason) {
      System.err.println("trueup: " + reason.getMessage());
      return OnSystem.FAILED;
    }
  }
}
