package org.trueup.local.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who would leave with a participant and what that would cost, as one table for a terminal. */
public final class ParticipantsText {
  private static final String ROW = "%-7s%-9s%10s%10s%8s%16s%16s%9s%9s%16s%16s%11s";

  private static final List<String> HEADS =
      List.of(
          "",
          "estimate",
          "how many",
          "assigned",
          "cost",
          "benchmark",
          "expenditures",
          "savings",
          "MSR",
          "amount",
          "change",
          "tips at");
  private static final String LEGEND =
      "cost: what they cost over what they bring of the benchmark; below tips at, the year misses its minimum savings rate";

  private ParticipantsText() {}

  /**
   * The table.
   *
   * @param counts what assignment-service answered
   * @param money what settlement-service answered; null where it had no answer
   * @param whyNot why it had none
   */
  public static List<String> of(JsonNode counts, @Nullable JsonNode money, String whyNot) {
    var lines = new ArrayList<String>();
    lines.add(
        "list %s: %s assigned"
            .formatted(
                Figures.text(counts, "/list"), Figures.whole(counts, "/assignedBeneficiaries")));
    lines.add(ROW.formatted(HEADS.toArray()));
    if (money != null) {
      lines.add(now(money));
    }
    counts.path("items").forEach(group -> lines.addAll(rows(group, money)));
    lines.add(LEGEND);
    if (money == null) {
      lines.add("No dollars: " + whyNot);
    }
    lines.addAll(Uncertain.of(counts, ""));
    if (money != null) {
      otherList(counts, money, lines);
      lines.addAll(Uncertain.of(money, ""));
    }
    lines.add("This is no settlement.");
    return lines;
  }

  private static void otherList(JsonNode counts, JsonNode money, List<String> lines) {
    var listed = Figures.whole(counts, "/assignedBeneficiaries");
    var settled = Figures.whole(money, "/assignedBeneficiaries");
    if (!listed.equals(settled)) {
      lines.add(
          "assumed: Who leaves is counted on a list of %s assigned beneficiaries; the year on file is settled with %s."
              .formatted(listed, settled));
    }
  }

  private static String now(JsonNode money) {
    return ROW.formatted(
        "now",
        "",
        "",
        Figures.whole(money, "/assignedBeneficiaries"),
        "",
        Figures.dollars(money, "/totalBenchmark"),
        Figures.dollars(money, "/totalExpenditures"),
        Figures.percent(money, "/savingsRate", 2),
        Figures.percent(money, "/minimumRate", 3),
        Figures.dollars(money, "/amount"),
        "",
        "");
  }

  private static List<String> rows(JsonNode group, @Nullable JsonNode money) {
    var way = "LEAVE".equals(Figures.text(group, "/direction")) ? "leave" : "join";
    var estimate = Figures.text(group, "/estimate");
    var rows = new ArrayList<String>();
    if (money != null && "leave".equals(way)) {
      for (var item : money.path("items")) {
        if (estimate.equals(Figures.text(item, "/estimate"))) {
          rows.add(row(way, estimate, item));
        }
      }
    }
    return rows.isEmpty() ? List.of(withoutMoney(way, estimate, group)) : rows;
  }

  private static String row(String way, String estimate, JsonNode item) {
    return ROW.formatted(
        way,
        estimate,
        Figures.whole(item, "/beneficiaries"),
        Figures.whole(item, "/assignedAfter"),
        Figures.text(item, "/costRatio"),
        Figures.dollars(item, "/totalBenchmark"),
        Figures.dollars(item, "/totalExpenditures"),
        Figures.percent(item, "/savingsRate", 2),
        Figures.percent(item, "/minimumRate", 3),
        Figures.dollars(item, "/amount"),
        Figures.dollars(item, "/change"),
        Figures.plain(item, "/tippingRatio", 6));
  }

  private static String withoutMoney(String way, String estimate, JsonNode group) {
    return ROW.formatted(
        way,
        estimate,
        Figures.whole(group, "/beneficiaries"),
        Figures.whole(group, "/assignedAfter"),
        "-",
        "-",
        "-",
        "-",
        "-",
        "-",
        "-",
        "-");
  }
}
