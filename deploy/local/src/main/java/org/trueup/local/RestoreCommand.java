package org.trueup.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trueup.local.machine.CannotStart;
import org.trueup.local.machine.Progress;
import org.trueup.local.upkeep.Restore;
import org.trueup.local.upkeep.UpkeepFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code trueup restore}: the database as it was. */
@Command(
    name = "restore",
    description = "Puts the backup in DIR in the place of the database; the system must not be up.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Mixin private SystemOptions options;
  @Mixin private BackupKeyOption key;

  @Parameters(paramLabel = "DIR", description = "The folder of the backup.")
  private Path directory;

  @Override
  public Integer call() {
    var progress = new Progress(System.err);
    try {
      Restore.put(directory.toAbsolutePath().normalize(), options.folder(), key.file(), progress);
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
