package org.trueup.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.trueup.local.machine.DataFolder;
import org.trueup.local.machine.LocalSystem;
import org.trueup.local.machine.Ports;
import org.trueup.local.machine.Programs;
import org.trueup.local.machine.Progress;
import org.trueup.local.machine.UpFile;
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

  @Option(
      names = "--carry-forward",
      description =
          "Take years and agreements later than the rules are reviewed for, on the last reviewed"
              + " rules; their results say so.")
  private boolean carryForward;

  DataFolder folder() {
    return folderOr(".trueup");
  }

  /** The folder that was asked for, or one below the project's root. */
  DataFolder folderOr(String place) {
    return new DataFolder(data == null ? path("trueup.home", ".").resolve(place) : data);
  }

  boolean isFolderGiven() {
    return data != null;
  }

  LocalSystem system(Progress progress) {
    return system(folder(), progress);
  }

  LocalSystem system(DataFolder folder, Progress progress) {
    var programs = new Programs(path("trueup.program", ".trueup/program"));
    return new LocalSystem(programs, folder, ports(), progress, carryForward);
  }

  boolean carriesForward() {
    return carryForward;
  }

  /** The same system, where it takes the years that were asked for. */
  UpFile taking(UpFile up) {
    return carryForward ? up.carryingForward() : up;
  }

  /** A place that the launcher script knows. */
  private static Path path(String property, String otherwise) {
    return Path.of(System.getProperty(property, otherwise)).toAbsolutePath().normalize();
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
