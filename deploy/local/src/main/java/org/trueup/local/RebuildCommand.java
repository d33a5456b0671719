package org.trueup.local;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.trueup.local.machine.Service;
import org.trueup.local.upkeep.Rebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trueup rebuild}: settlement-service's records from the topics. */
@Command(
    name = "rebuild",
    description =
        "Lets settlement-service come back from the topics, and compares with what it had. Uses the"
            + " system that is up on the data folder, or brings one up for the time.",
    mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
  private final PrintStream out = System.out; // libraries get another one

  @Spec private CommandSpec command;

  @Mixin private SystemOptions options;

  @Parameters(
      paramLabel = "SERVICE",
      description = "settlement-service; the others come back from a backup.")
  private String service;

  @Override
  public Integer call() throws InterruptedException {
    if (!service.equals(Service.SETTLEMENT.title())) {
      throw new ParameterException(
          command.commandLine(),
          service + ": only " + Service.SETTLEMENT.title() + " comes back from the topics");
    }
    return OnSystem.run(
        options,
        system -> Rebuild.run(system, options.folder(), this::print) ? 0 : OnSystem.FAILED);
  }

  private void print(String line) {
    out.println(line);
    out.flush();
  }
}
