package org.trueup.local.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.trueup.contracts.value.AcoYear;

/** What settlement-service's bench answers, as tables for a terminal. Nothing is computed here. */
public final class BenchText {
  /** The columns of each table, of its head and of its rows. */
  private static final String PROJECTION = "%-6s%-10s%10s%9s%8s%8s%16s%16s%16s%16s";

  private static final String CHOICE = "%-20s%16s%16s%8s%16s%16s%16s%16s%16s";
  private static final String CLOSE = "%-16s%-12s%-10s%16s%16s%16s%16s%16s";
  private static final String VARIANCE = "%-16s%-12s%18s%18s%18s%18s%18s";
  private static final String MOVEMENT = "%-24s%18s%18s";
  private static final String ENTRY = "%-28s%-24s%18s%18s";

  private BenchText() {}

  /** Projections of an ACO's years, one line for each, and what they assume. */
  public static List<String> projections(List<JsonNode> answers) {
    var lines = new ArrayList<String>();
    lines.add(
        PROJECTION.formatted(
            "year",
            "report",
            "mean",
            "sd",
            "earns",
            "owes",
            "at the mean",
            "expected",
            "worst tenth",
            "p95"));
    answers.forEach(answer -> lines.add(projection(answer)));
    for (var answer : answers) {
      lines.add("");
      lines.add(
          Figures.text(answer, "/performanceYear") + ": " + Figures.text(answer, "/explanation"));
      answer.path("assumptions").forEach(assumed -> lines.add("  assumed: " + assumed.asText()));
    }
    lines.add("This is no settlement.");
    return lines;
  }

  /** Choices of tracks, what ties them, and what is assumed. */
  public static List<String> tracks(JsonNode answer) {
    var lines = new ArrayList<String>();
    lines.add(
        CHOICE.formatted(
            "track",
            "expected",
            "worth to you",
            "owes",
            "p05",
            "worst tenth",
            "worst year",
            "limit",
            "repayment"));
    answer.path("items").forEach(choice -> lines.add(choice(choice)));
    lines.add("worth to you: at a caution of " + Figures.text(answer, "/caution"));
    answer.path("ties").forEach(tie -> lines.add(Figures.text(tie, "/explanation")));
    answer.path("assumptions").forEach(assumed -> lines.add("assumed: " + assumed.asText()));
    return lines;
  }

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

  private static String projection(JsonNode answer) {
    return PROJECTION.formatted(
        Figures.text(answer, "/performanceYear"),
        Figures.text(answer, "/stage"),
        Figures.percent(answer, "/mean", 2),
        Figures.percent(answer, "/standardDeviation", 2),
        Figures.percent(answer, "/probabilityOfEarning", 0),
        Figures.percent(answer, "/probabilityOfOwing", 0),
        Figures.dollars(answer, "/atTheMean"),
        Figures.dollars(answer, "/expected"),
        Figures.dollars(answer, "/amounts/worstTenth"),
        Figures.dollars(answer, "/amounts/p95"));
  }

  private static String choice(JsonNode choice) {
    return (CHOICE + "%s")
        .formatted(
            Figures.text(choice, "/choice"),
            Figures.dollars(choice, "/expected"),
            Figures.dollars(choice, "/certaintyEquivalent"),
            Figures.percent(choice, "/shareOwingOnce", 0),
            Figures.dollars(choice, "/p05"),
            Figures.dollars(choice, "/worstTenth"),
            Figures.dollars(choice, "/p95OfWorstYearOwed"),
            Figures.dollars(choice, "/lossSharingLimit"),
            Figures.dollars(choice, "/repaymentMechanism"),
            choice.path("dominated").asBoolean() ? "  dominated" : "");
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
