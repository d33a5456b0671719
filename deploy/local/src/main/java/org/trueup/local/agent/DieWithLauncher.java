package org.trueup.local.agent;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Arrays;

/**
 * Runs a program that the launcher starts: when the launcher is gone, however it went, the program
 * goes too. No Java agent does this, for of a virtual machine that has one no classes are kept.
 */
public final class DieWithLauncher {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private DieWithLauncher() {}

  /**
   * Runs the main method of a program in this virtual machine.
   *
   * @param arguments the launcher's process id, the program's main class, and its own arguments
   */
  public static void main(String[] arguments) throws Throwable {
    ProcessHandle.of(Long.parseLong(arguments[0]))
        .ifPresentOrElse(
            launcher -> launcher.onExit().thenRun(DieWithLauncher::end), DieWithLauncher::end);
    var program = Class.forName(arguments[1]).getMethod("main", String[].class);
    try {
      program.invoke(null, (Object) Arrays.copyOfRange(arguments, 2, arguments.length));
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
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
