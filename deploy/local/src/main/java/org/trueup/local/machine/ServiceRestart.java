package org.trueup.local.machine;

import java.util.concurrent.TimeUnit;

/** Ends the process of a service of a system that is up; its launcher starts it again. */
public final class ServiceRestart {
  private static final long TO_STOP_SECONDS = 15;

  private ServiceRestart() {}

  /**
   * Returns when the process is gone.
   *
   * @throws CannotStart when no process of the service is noted
   */
  public static void of(DataFolder folder, Service service) {
    var process =
        new StartedProcesses(folder)
            .find(service)
            .orElseThrow(
                () -> CannotStart.because("no process of " + service.title() + " is running"));
    process.destroy();
    process.onExit().completeOnTimeout(process, TO_STOP_SECONDS, TimeUnit.SECONDS).join();
    process.destroyForcibly();
    process.onExit().join();
  }
}
