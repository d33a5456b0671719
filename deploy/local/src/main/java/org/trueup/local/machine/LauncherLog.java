package org.trueup.local.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Where broker, Kafka clients and embedded database write what they log in this virtual machine.
 * The terminal is for the launcher's own lines.
 */
public final class LauncherLog {
  private static final int BYTES = 10_000_000;

  private LauncherLog() {}

  /**
   * Only warnings, to the folder's {@code logs/launcher.log}; and to {@code launcher.out} what
   * libraries print: standard output is the launcher's own, who keeps it from before.
   */
  static void to(DataFolder folder) {
    silence();
    try {
      System.setOut(new PrintStream(folder.logs().resolve("launcher.out").toFile(), UTF_8));
      var file = new FileHandler(folder.launcherLog().toString(), BYTES, 1, true);
      file.setFormatter(new SimpleFormatter());
      Logger.getLogger("").addHandler(file);
    } catch (IOException unwritable) {
      throw CannotStart.because("cannot write to " + folder.logs(), unwritable);
    }
  }

  /** Nothing on the terminal. */
  public static void silence() {
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.WARNING);
  }
}
