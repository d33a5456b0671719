package org.trueup.local;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.trueup.local.upkeep.Announcements;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trueup reconcile}: whether the services have each other's current revisions. */
@Command(
    name = "reconcile",
    description =
        "Compares the revisions that each service announced with those that the others took in, and"
            + " names what differs. Uses the system that is up on the data folder, or brings one up"
            + " for the time.",
    mixinStandardHelpOptions = true)
final class ReconcileCommand implements Callable<Integer> {
  private final PrintStream out = System.out; // libraries get another one

  @Mixin private SystemOptions options;

  @Mixin private ClusterOptions cluster;

  @Override
  public Integer call() throws InterruptedException {
    return OnSystem.run(
        options,
        cluster.target(),
        system -> {
          var differences = new Announcements(system).differences();
          differences.forEach(out::println);
          out.println(differences.size() + " differences");
          out.flush();
          return differences.isEmpty() ? 0 : OnSystem.FAILED;
        });
  }
}
