package org.trueup.local.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where savings may lie in claims, of both populations side by side, as a table for a terminal. */
public final class OpportunityText {
  private static final String ROW = "%-42s%-28s%20s%20s";

  private OpportunityText() {}

  /** The table: a part begins with what its figures are. */
  public static List<String> of(JsonNode answer) {
    var lines = new ArrayList<String>();
    lines.add(ROW.formatted("", "", "prospective", "retrospective"));
    var part = "";
    for (var item : answer.path("items")) {
      if (!part.equals(Figures.text(item, "/part"))) {
        part = Figures.text(item, "/part");
        lines.add("");
        lines.add(words(part) + ": " + Figures.text(item, "/explanation"));
      }
      lines.add(
          ROW.formatted(
              "  " + words(Figures.text(item, "/name")),
              words(Figures.text(item, "/measure")),
              Figures.asItIs(item, "/prospective"),
              Figures.asItIs(item, "/retrospective")));
    }
    lines.add("");
    answer.path("assumptions").forEach(assumed -> lines.add("assumed: " + assumed.asText()));
    answer.path("provisional").forEach(rule -> lines.add("provisional: " + rule.asText()));
    return lines;
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
