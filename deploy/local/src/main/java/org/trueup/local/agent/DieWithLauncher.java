package org.trueup.local.agent;

import java.time.Duration;

/** Java agent of a service: when the launcher is gone, however it went, the service goes too. */
public final class DieWithLauncher {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private DieWithLauncher() {}

  /** Called by the virtual machine before the service's main method. */
  public static void premain(String launcherProcessId) {
    ProcessHandle.of(Long.parseLong(launcherProcessId))
        .ifPresentOrElse(
            launcher -> launcher.onExit().thenRun(DieWithLauncher::end), DieWithLauncher::end);
  }

  private static void end() {
    Thread.ofPlatform().daemon().name("end-at-last").start(DieWithLauncher::endAtLast);
    System.exit(0);
  }

  /** The broker died with the launcher; an orderly exit may wait for it for ever. */
  private static void endAtLast() {
    try {
      Thread.sleep(PATIENCE);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(0);
  }
}
