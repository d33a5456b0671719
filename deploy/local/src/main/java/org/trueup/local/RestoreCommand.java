package org.trueup.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trueup.local.machine.CannotStart;
import org.trueup.local.machine.Progress;
import org.trueup.local.upkeep.Restore;
import org.trueup.local.upkeep.UpkeepFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trueup restore}: the database as it was. */
@Command(
    name = "restore",
    description = "Puts the backup in DIR in the place of the database; the system must not be up.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Mixin private SystemOptions options;

  @Parameters(paramLabel = "DIR", description = "The folder of the backup.")
  private Path directory;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description =
          "The key of the backup, 64 hexadecimal digits; else that of TRUEUP_BACKUP_KEY, or"
              + " backup.key in the data folder.")
  private @Nullable Path keyFile;

  @Override
  public Integer call() {
    var progress = new Progress(System.err);
    try {
      Restore.put(directory.toAbsolutePath().normalize(), options.folder(), keyFile, progress);
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
