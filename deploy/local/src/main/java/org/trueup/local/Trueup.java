package org.trueup.local;

import org.trueup.local.faults.FaultsCommand;
import org.trueup.local.machine.LauncherLog;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line program behind {@code ./trueup}. */
@Command(
    name = "trueup",
    description = "Settles accounts between Medicare and accountable care organizations.",
    subcommands = {
      UpCommand.class,
      KeepClassesCommand.class,
      LoadCommand.class,
      DemoCommand.class,
      ReplayCommand.class,
      ReplayBenchmarkCommand.class,
      BacktestCommand.class,
      ReformCommand.class,
      ProjectionCommand.class,
      CalibrationCommand.class,
      TracksCommand.class,
      CloseCommand.class,
      ParticipantsCommand.class,
      OpportunityCommand.class,
      MeasureListsCommand.class,
      VerifyCommand.class,
      ReconcileCommand.class,
      AnnounceAgainCommand.class,
      ConfirmRestoreCommand.class,
      RebuildCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      RotateKeysCommand.class,
      ValidateEventsCommand.class,
      FaultsCommand.class,
      FuzzCommand.class
    },
    mixinStandardHelpOptions = true,
    version = "Trueup 0.1.0-SNAPSHOT")
public final class Trueup {

  public static void main(String[] arguments) {
    LauncherLog.silence();
    System.exit(
        new CommandLine(new Trueup()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }
}
