package org.trueup.local.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.trueup.contracts.value.AcoYear;

/** What settlement-service answers about closes, as tables for a terminal. */
public final class ClosesText {
  private static final String CLOSE = "%-16s%-12s%-10s%16s%16s%16s%16s%16s";
  private static final String VARIANCE = "%-16s%-12s%18s%18s%18s%18s%18s";
  private static final String MOVEMENT = "%-24s%18s%18s";
  private static final String ENTRY = "%-28s%-24s%18s%18s";

  private ClosesText() {}

  /** Closes, one line for each. */
  public static List<String> closes(Iterable<JsonNode> closes) {
    var lines = new ArrayList<String>();
    lines.add(
        CLOSE.formatted(
            "close",
            "date",
            "state",
            "full year",
            "recognized",
            "asset",
            "liability",
            "participants"));
    closes.forEach(close -> lines.add(close(close)));
    return lines;
  }

  /** What moved a close, cause by cause. */
  public static List<String> rollForward(JsonNode answer) {
    var lines = new ArrayList<String>();
    lines.add(MOVEMENT.formatted("cause", "asset", "liability"));
    lines.add(row("opening", answer, "/opening", "/openingLiability"));
    for (var moved : answer.path("items")) {
      lines.add(row(Figures.text(moved, "/cause"), moved, "/asset", "/liability"));
    }
    lines.add(row("closing", answer, "/closing", "/closingLiability"));
    return lines;
  }

  /** The approved closes of a year against what CMS determined; a hyphen before it did. */
  public static List<String> variance(AcoYear of, JsonNode answer) {
    var lines = new ArrayList<String>();
    lines.add(
        VARIANCE.formatted(
            "close", "date", "full year", "recognized", "determined", "true-up", "error"));
    for (var close : answer.path("items")) {
      if (of.aco().value().equals(Figures.text(close, "/acoId"))
          && of.year().toString().equals(Figures.text(close, "/performanceYear"))) {
        lines.add(
            VARIANCE.formatted(
                Figures.text(close, "/name"),
                Figures.text(close, "/date"),
                Figures.cents(close, "/fullYear"),
                Figures.cents(close, "/recognized"),
                Figures.cents(close, "/determined"),
                Figures.cents(close, "/trueUp"),
                Figures.cents(close, "/error")));
      }
    }
    lines.add("Closes that nobody approved are left out.");
    return lines;
  }

  /** The entries of a ledger. */
  public static List<String> journal(JsonNode answer) {
    var lines = new ArrayList<String>();
    lines.add(ENTRY.formatted("account", "cause", "debit", "credit"));
    for (var entry : answer.path("items")) {
      lines.add(
          ENTRY.formatted(
              Figures.text(entry, "/account"),
              Figures.text(entry, "/cause"),
              Figures.cents(entry, "/debit"),
              Figures.cents(entry, "/credit")));
    }
    return lines;
  }

  private static String close(JsonNode close) {
    return CLOSE.formatted(
        Figures.text(close, "/name"),
        Figures.text(close, "/date"),
        Figures.text(close, "/state"),
        Figures.cents(close, "/amounts/fullYear"),
        Figures.cents(close, "/amounts/recognized"),
        Figures.cents(close, "/amounts/asset"),
        Figures.cents(close, "/amounts/liability"),
        Figures.cents(close, "/amounts/participants"));
  }

  private static String row(String name, JsonNode of, String asset, String liability) {
    return MOVEMENT.formatted(name, Figures.cents(of, asset), Figures.cents(of, liability));
  }
}
