package org.trueup.local.replay;

import java.io.PrintStream;
import java.util.Locale;

/** How far a replay is: a bar that stays on its line, on a terminal; nothing elsewhere. */
public final class ProgressBar {
  private static final int WIDTH = 40;
  private static final String ERASE_LINE = "\r\u001b[K";

  private final PrintStream out;
  private final boolean terminal;

  public ProgressBar(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  synchronized void show(String what, int done, int total) {
    if (terminal) {
      var filled = total == 0 ? WIDTH : WIDTH * done / total;
      out.printf(
          Locale.ROOT,
          "%s%-10s [%s%s] %d of %d",
          ERASE_LINE,
          what,
          "#".repeat(filled),
          " ".repeat(WIDTH - filled),
          done,
          total);
      out.flush();
    }
  }

  synchronized void erase() {
    if (terminal) {
      out.print(ERASE_LINE);
      out.flush();
    }
  }
}
