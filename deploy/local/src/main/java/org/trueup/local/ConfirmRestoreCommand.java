package org.trueup.local;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.trueup.local.upkeep.RestorationConfirmation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trueup confirm-restore}: what waits since a restore goes on. */
@Command(
    name = "confirm-restore",
    description =
        "Says that the crosswalks that came since the backup were sent again, or that there were"
            + " none: from here on results follow from what is on file. Uses the system that is up"
            + " on the data folder, or brings one up for the time.",
    mixinStandardHelpOptions = true)
final class ConfirmRestoreCommand implements Callable<Integer> {
  private final PrintStream out = System.out; // libraries get another one

  @Mixin private SystemOptions options;

  @Mixin private ClusterOptions cluster;

  @Option(names = "--reason", required = true, description = "For the services' audit logs.")
  private String reason;

  @Override
  public Integer call() throws InterruptedException {
    return OnSystem.run(
        options,
        cluster.target(),
        system -> {
          new RestorationConfirmation(system).confirm(reason).forEach(out::println);
          out.flush();
          return 0;
        });
  }
}
