package org.trueup.local;

import java.util.ArrayList;
import java.util.List;
import org.trueup.local.machine.DataFolder;
import org.trueup.local.machine.LocalToken;
import org.trueup.local.machine.UpFile;

/** Where everything of a system is, for the person at the terminal. */
final class Addresses {
  private Addresses() {}

  static List<String> of(UpFile up, DataFolder folder) {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add(dashboard(up));
    up.urls().forEach((service, url) -> lines.add(line(service.title(), url.toString())));
    lines.add(line("for callers", "curl -H @" + up.authorization() + " ..."));
    lines.add(line("Kafka", up.bootstrap()));
    lines.add(line("PostgreSQL", up.database() + " (user postgres)"));
    if (up.carryForward()) {
      lines.add(line("rules", "carried forward to years that nobody reviewed; results say so"));
    }
    lines.add(line("logs", folder.logs().toString()));
    lines.add("");
    return lines;
  }

  /** Where to look first. */
  static String dashboard(UpFile up) {
    return line("dashboard", LocalToken.of(up).addressOfTheDashboard(up));
  }

  private static String line(String title, String address) {
    return "  %-20s %s".formatted(title, address);
  }
}
