package org.trueup.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.trueup.local.machine.DataFolder;
import org.trueup.local.machine.LocalSystem;
import org.trueup.local.machine.Ports;
import org.trueup.local.machine.Progress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a system keeps its data, and on which ports it listens. */
final class SystemOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where data and logs are kept (default: .trueup in the project's root).")
  private @Nullable Path data;

  @Option(
      names = "--port-base",
      paramLabel = "N",
      defaultValue = "" + Ports.DEFAULT_BASE,
      description =
          "First of the ports (default: ${DEFAULT-VALUE}): three services, then from N + 1010 on"
              + " PostgreSQL and Kafka.")
  private int portBase;

  /** The project's root, which the launcher script knows. */
  private static Path home() {
    return Path.of(System.getProperty("trueup.home", ".")).toAbsolutePath().normalize();
  }

  DataFolder folder() {
    return new DataFolder(data == null ? home().resolve(".trueup") : data);
  }

  LocalSystem system(Progress progress) {
    return new LocalSystem(home(), folder(), ports(), progress);
  }

  private Ports ports() {
    try {
      return new Ports(portBase);
    } catch (IllegalArgumentException outOfRange) {
      throw new ParameterException(
          command.commandLine(), String.valueOf(outOfRange.getMessage()), outOfRange);
    }
  }
}
