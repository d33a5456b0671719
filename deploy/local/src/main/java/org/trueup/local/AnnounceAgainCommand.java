package org.trueup.local;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trueup.local.upkeep.Announcements;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trueup announce-again}: everything on file goes out once more. */
@Command(
    name = "announce-again",
    description =
        "Lets the services announce what is on file once more, every revision in order and with the"
            + " same ids: after a topic was lost, or for readers that missed something. Uses the"
            + " system that is up on the data folder, or brings one up for the time.",
    mixinStandardHelpOptions = true)
final class AnnounceAgainCommand implements Callable<Integer> {
  private final PrintStream out = System.out; // libraries get another one

  @Mixin private SystemOptions options;

  @Mixin private ClusterOptions cluster;

  @Option(names = "--aco", description = "Only what is about this ACO: A9004.")
  private @Nullable String aco;

  @Option(names = "--reason", required = true, description = "For the services' audit logs.")
  private String reason;

  @Override
  public Integer call() throws InterruptedException {
    return OnSystem.run(
        options,
        cluster.target(),
        system -> {
          new Announcements(system).again(aco, reason).forEach(out::println);
          out.flush();
          return 0;
        });
  }
}
