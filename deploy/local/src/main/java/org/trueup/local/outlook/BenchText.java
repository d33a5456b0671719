package org.trueup.local.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What settlement-service's bench answers, as tables for a terminal. Nothing is computed here. */
public final class BenchText {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The columns of each table, of its head and of its rows. */
  private static final String PROJECTION = "%-6s%-10s%10s%9s%8s%8s%16s%16s%16s%16s";

  private static final String CHOICE = "%-20s%16s%16s%8s%16s%16s%16s%16s%16s";
  private static final String CLOSE = "%-16s%-12s%-10s%16s%16s%16s%16s%16s";
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
      lines.add(text(answer, "/performanceYear") + ": " + text(answer, "/explanation"));
      lines.addAll(uncertain(answer, "  "));
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
    lines.add("worth to you: at a caution of " + text(answer, "/caution"));
    answer.path("ties").forEach(tie -> lines.add(text(tie, "/explanation")));
    lines.addAll(uncertain(answer, ""));
    return lines;
  }

  /** What is carried forward, was not read in a text, or is assumed. */
  private static List<String> uncertain(JsonNode answer, String indent) {
    var lines = new ArrayList<String>();
    if (answer.has("rulesCarriedForwardFrom")) {
      lines.add(indent + "rules carried forward from " + text(answer, "/rulesCarriedForwardFrom"));
    }
    answer
        .path("provisionalRules")
        .forEach(it -> lines.add(indent + "provisional: " + it.asText()));
    answer.path("assumptions").forEach(it -> lines.add(indent + "assumed: " + it.asText()));
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
      lines.add(row(text(moved, "/cause"), moved, "/asset", "/liability"));
    }
    lines.add(row("closing", answer, "/closing", "/closingLiability"));
    return lines;
  }

  /** The entries of a ledger. */
  public static List<String> journal(JsonNode answer) {
    var lines = new ArrayList<String>();
    lines.add(ENTRY.formatted("account", "cause", "debit", "credit"));
    for (var entry : answer.path("items")) {
      lines.add(
          ENTRY.formatted(
              text(entry, "/account"),
              text(entry, "/cause"),
              cents(entry, "/debit"),
              cents(entry, "/credit")));
    }
    return lines;
  }

  private static String projection(JsonNode answer) {
    return PROJECTION.formatted(
        text(answer, "/performanceYear"),
        text(answer, "/stage"),
        percent(answer, "/mean", 2),
        percent(answer, "/standardDeviation", 2),
        percent(answer, "/probabilityOfEarning", 0),
        percent(answer, "/probabilityOfOwing", 0),
        dollars(answer, "/atTheMean"),
        dollars(answer, "/expected"),
        dollars(answer, "/amounts/worstTenth"),
        dollars(answer, "/amounts/p95"));
  }

  private static String choice(JsonNode choice) {
    return (CHOICE + "%s")
        .formatted(
            text(choice, "/choice"),
            dollars(choice, "/expected"),
            dollars(choice, "/certaintyEquivalent"),
            percent(choice, "/shareOwingOnce", 0),
            dollars(choice, "/p05"),
            dollars(choice, "/worstTenth"),
            dollars(choice, "/p95OfWorstYearOwed"),
            dollars(choice, "/lossSharingLimit"),
            dollars(choice, "/repaymentMechanism"),
            choice.path("dominated").asBoolean() ? "  dominated" : "");
  }

  private static String close(JsonNode close) {
    return CLOSE.formatted(
        text(close, "/name"),
        text(close, "/date"),
        text(close, "/state"),
        cents(close, "/amounts/fullYear"),
        cents(close, "/amounts/recognized"),
        cents(close, "/amounts/asset"),
        cents(close, "/amounts/liability"),
        cents(close, "/amounts/participants"));
  }

  private static String row(String name, JsonNode of, String asset, String liability) {
    return MOVEMENT.formatted(name, cents(of, asset), cents(of, liability));
  }

  private static String text(JsonNode of, String pointer) {
    return of.at(pointer).asText("");
  }

  private static String dollars(JsonNode of, String pointer) {
    return figure(of, pointer, "%,.0f");
  }

  private static String cents(JsonNode of, String pointer) {
    return figure(of, pointer, "%,.2f");
  }

  private static String percent(JsonNode of, String pointer, int decimals) {
    var value = text(of, pointer);
    return value.isEmpty()
        ? "-"
        : new BigDecimal(value)
                .multiply(HUNDRED)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString()
            + "%";
  }

  private static String figure(JsonNode of, String pointer, String form) {
    var value = text(of, pointer);
    return value.isEmpty() ? "-" : String.format(Locale.ROOT, form, new BigDecimal(value));
  }
}
