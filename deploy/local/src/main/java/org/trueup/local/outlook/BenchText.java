package org.trueup.local.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What settlement-service's bench answers, as tables for a terminal. Nothing is computed here. */
public final class BenchText {
  /** The columns of each table, of its head and of its rows. */
  private static final String PROJECTION = "%-6s%-10s%10s%9s%8s%8s%16s%16s%16s%16s";

  private static final String CHOICE = "%-20s%16s%16s%8s%16s%16s%16s%16s%16s";
  private static final String PORTFOLIO = "%-7s%-14s%-10s%9s%8s%8s%8s%16s%16s%16s";
  private static final String CALIBRATION = "%-12s%12s%8s%8s%8s%9s%9s";

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
      lines.addAll(Uncertain.of(answer, "  "));
    }
    lines.add("This is no settlement.");
    return lines;
  }

  /** Projections of many ACOs, a line for each, and what those of a page come to together. */
  public static List<String> portfolio(List<JsonNode> pages) {
    var lines = new ArrayList<String>();
    lines.add(
        PORTFOLIO.formatted(
            "ACO", "track", "report", "mean", "sd", "earns", "owes", "expected", "p05", "p95"));
    for (var page : pages) {
      page.path("items").forEach(aco -> lines.add(member(aco)));
      lines.add(
          PORTFOLIO.formatted(
              "all",
              "",
              "",
              "",
              "",
              "",
              "",
              Figures.dollars(page, "/expected"),
              Figures.dollars(page, "/total/p05"),
              Figures.dollars(page, "/total/p95")));
    }
    lines.add("all: of the ACOs above it together, with what hits all of them alike.");
    lines.add("This is no settlement.");
    return lines;
  }

  private static String member(JsonNode aco) {
    return PORTFOLIO.formatted(
        Figures.text(aco, "/acoId"),
        Figures.text(aco, "/track"),
        Figures.text(aco, "/stage"),
        Figures.percent(aco, "/mean", 2),
        Figures.percent(aco, "/standardDeviation", 2),
        Figures.percent(aco, "/probabilityOfEarning", 0),
        Figures.percent(aco, "/probabilityOfOwing", 0),
        Figures.dollars(aco, "/expected"),
        Figures.dollars(aco, "/p05"),
        Figures.dollars(aco, "/p95"));
  }

  /** How often intervals held what came, a line for each report that projections rested on. */
  public static List<String> calibration(JsonNode answer) {
    var lines = new ArrayList<String>();
    lines.add(CALIBRATION.formatted("report", "projections", "50%", "80%", "90%", "CRPS", "Brier"));
    for (var stage : answer.path("items")) {
      lines.add(
          CALIBRATION.formatted(
              Figures.text(stage, "/stage"),
              Figures.text(stage, "/projections"),
              Figures.percent(stage, "/heldBy50", 0),
              Figures.percent(stage, "/heldBy80", 0),
              Figures.percent(stage, "/heldBy90", 0),
              Figures.percent(stage, "/crps", 2),
              Figures.text(stage, "/brier")));
    }
    if (answer.path("items").isEmpty()) {
      lines.add("CMS has determined no year of which a projection was kept.");
    }
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
    lines.addAll(Uncertain.of(answer, ""));
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
}
