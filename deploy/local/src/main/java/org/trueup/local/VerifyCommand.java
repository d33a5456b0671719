package org.trueup.local;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.trueup.local.upkeep.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trueup verify}: every settlement on file, computed again. */
@Command(
    name = "verify",
    description =
        "Computes every settlement on file again from its stored inputs and compares, line by line."
            + " Uses the system that is up on the data folder, or brings one up for the time.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private final PrintStream out = System.out; // libraries get another one

  @Mixin private SystemOptions options;

  @Mixin private ClusterOptions cluster;

  @Option(names = "--all", description = "Every revision, not only those in force.")
  private boolean everyRevision;

  @Override
  public Integer call() throws InterruptedException {
    return OnSystem.run(
        options,
        cluster.target(),
        system -> {
          var verification = Verification.run(system, everyRevision, out::println);
          out.println(verification.summary());
          out.flush();
          return verification.isVerified() ? 0 : OnSystem.FAILED;
        });
  }
}
