package org.trueup.local.machine;

/**
 * Stops the system in order when the launcher is told to end: Ctrl-C, TERM and a closed terminal
 * alike.
 */
public final class StopOnSignal implements AutoCloseable {
  private final LocalSystem system;
  private final Thread hook;
  private volatile boolean underWay;

  private StopOnSignal(LocalSystem system, Progress progress, int exitCode) {
    this.system = system;
    this.hook = new Thread(() -> stop(progress, exitCode), "stop-on-signal");
  }

  /**
   * To be called before the system starts.
   *
   * @param exitCode of the launcher when it was told to end
   */
  public static StopOnSignal of(LocalSystem system, Progress progress, int exitCode) {
    var stop = new StopOnSignal(system, progress, exitCode);
    Runtime.getRuntime().addShutdownHook(stop.hook);
    return stop;
  }

  /** Whether a signal came; what fails from then on fails because of it. */
  public boolean isUnderWay() {
    return underWay;
  }

  /** Stops the system without a signal. */
  @Override
  public void close() {
    system.close();
    if (!underWay) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private void stop(Progress progress, int exitCode) {
    underWay = true;
    progress.say("stopping");
    system.close();
    progress.say("stopped");
    // Otherwise the virtual machine would answer 128 and the signal's number.
    Runtime.getRuntime().halt(exitCode);
  }
}
