package org.trueup.local.machine;

import java.io.PrintStream;
import java.util.Locale;

/** Lines for the person at the terminal, each with the milliseconds since the start. */
public final class Progress {
  private final PrintStream out;
  private final long begun = System.nanoTime();

  public Progress(PrintStream out) {
    this.out = out;
  }

  public void say(String text, Object... values) {
    var milliseconds = (System.nanoTime() - begun) / 1_000_000;
    out.printf(Locale.ROOT, "%6d ms  %s%n", milliseconds, text.formatted(values));
    out.flush();
  }
}
