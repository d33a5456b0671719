package org.trueup.local.machine;

/**
 * The process of a service of a system that is up, stopped where it stands until this is closed: as
 * a service that others wait for. Shorter than the launcher's patience with services that do not
 * answer.
 */
public final class ServicePause implements AutoCloseable {
  private final Service service;
  private final ProcessHandle process;

  private ServicePause(Service service, ProcessHandle process) {
    this.service = service;
    this.process = process;
    Signals.pause(process);
  }

  /**
   * Stops it.
   *
   * @throws CannotStart when no process of the service is noted
   */
  public static ServicePause of(DataFolder folder, Service service) {
    return new ServicePause(
        service,
        new StartedProcesses(folder)
            .find(service)
            .orElseThrow(
                () -> CannotStart.because("no process of " + service.title() + " is running")));
  }

  /** Which one stands still. */
  public Service service() {
    return service;
  }

  /** It goes on as if no time had passed. */
  @Override
  public void close() {
    Signals.resume(process);
  }
}
