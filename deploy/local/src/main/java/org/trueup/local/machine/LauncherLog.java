package org.trueup.local.machine;

import java.io.IOException;
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

  /** Only warnings, to the folder's {@code logs/launcher.log}. */
  static void to(DataFolder folder) {
    silence();
    try {
      var file = new FileHandler(folder.logs() + "/launcher.log", BYTES, 1, true);
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
