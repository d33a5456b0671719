package org.trueup.local;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trueup.local.machine.CannotStart;
import org.trueup.local.machine.DataFolder;
import org.trueup.local.machine.LocalSystem;
import org.trueup.local.machine.Ports;
import org.trueup.local.machine.Programs;
import org.trueup.local.machine.Progress;
import org.trueup.local.machine.StopOnSignal;
import picocli.CommandLine.Command;

/**
 * {@code trueup keep-classes}: a start for the sake of the starts after it. The services, and this
 * program where it is told to, leave what their virtual machines learned of their classes.
 */
@Command(
    name = "keep-classes",
    description = "Starts and stops a system with empty data, so that the next ones start faster.",
    hidden = true)
final class KeepClassesCommand implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int INTERRUPTED = 130;

  @Override
  public Integer call() {
    var programs = Path.of(System.getProperty("trueup.program", ".trueup/program"));
    var home = Path.of(System.getProperty("trueup.home", "."));
    var folder = new DataFolder(home.resolve(".trueup/launcher/first-start"));
    var progress = new Progress(System.err);
    var system =
        new LocalSystem(
            new Programs(programs.toAbsolutePath().normalize(), true),
            folder,
            Ports.free(),
            progress,
            false);
    var stop = StopOnSignal.of(system, progress, INTERRUPTED);
    try {
      system.start(true);
      return DONE;
    } catch (CannotStart reason) {
      System.err.println("trueup: " + reason.getMessage());
      return reason.exitCode();
    } finally {
      stop.close();
      DataFolder.delete(folder.path());
    }
  }
}
