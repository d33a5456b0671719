package org.trueup.local.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.contracts.value.Money;
import org.trueup.settlement.bench.reform.ReformTotals;
import org.trueup.settlement.bench.reform.ReformedYear;

/** A reform as text. */
final class ReformText {
  private static final String HEAD =
      "%-22s%6s%6s%6s%7s%7s%19s%19s"
          .formatted("", "rows", "gain", "lose", "paid", "owing", "change of earned", "of owed");
  private static final int[] BANDS = {5_000, 10_000, 20_000, 50_000};

  private ReformText() {}

  static Stream<String> lines(ReformRun run) {
    var lines = new ArrayList<String>();
    var overlay = run.overlay();
    lines.add("overlay %s: %s".formatted(overlay.name(), overlay.title()));
    lines.add("fingerprint of rules and overlay " + overlay.fingerprint());
    lines.add(
        "Nobody behaves differently here, and savings that were not shared are not lost twice.");
    lines.add("paid: earns for the first time; owing: owes for the first time");
    lines.add("");
    lines.add(HEAD);
    by("year ", run, year -> year.year().of().year().toString(), lines);
    by("track ", run, year -> year.year().asked().track().shortName(), lines);
    by("people ", run, ReformText::band, lines);
    by("revenue ", run, ReformText::revenueStatus, lines);
    lines.add(line("all", run.years()));
    lines.add("");
    end(run, lines);
    return lines.stream();
  }

  private static void end(ReformRun run, List<String> lines) {
    var totals = run.totals();
    lines.add(
        "earned %s -> %s".formatted(cents(totals.earnedBefore()), cents(totals.earnedAfter())));
    lines.add("owed   %s -> %s".formatted(cents(totals.owedBefore()), cents(totals.owedAfter())));
    run.parts()
        .forEach(
            (name, part) ->
                lines.add("%s alone costs %s".formatted(name, cents(part.costToTrustFund()))));
    if (!run.parts().isEmpty()) {
      lines.add("interaction %s".formatted(cents(run.interaction())));
    }
    lines.add("cost to the trust fund %s".formatted(cents(totals.costToTrustFund())));
    var provisional = run.years().stream().filter(ReformText::isProvisional).count();
    if (provisional > 0) {
      lines.add(
          "%d rows rest on a rule that was not read in a text, or is carried forward"
              .formatted(provisional));
    }
    if (!run.leftOut().isEmpty()) {
      lines.add("left out, for want of what is not published: " + String.join(", ", run.leftOut()));
    }
  }

  static Stream<String> csv(ReformRun run) {
    return Stream.concat(
        Stream.of(
            "performance_year,aco,track,revenue_status,people,earned_before,earned_after,"
                + "owed_before,owed_after,change,why,overlay,provisional"),
        run.years().stream().map(year -> row(year, run.overlay().name())));
  }

  private static String row(ReformedYear year, String overlay) {
    return Stream.of(
            year.year().of().year(),
            year.year().of().aco(),
            year.year().asked().track(),
            revenueStatus(year),
            year.year().inputs().assignedBeneficiaries(),
            year.before().earned(),
            year.after().earned(),
            year.before().owed(),
            year.after().owed(),
            year.change(),
            year.why(),
            overlay,
            isProvisional(year) ? "true" : "")
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }

  private static boolean isProvisional(ReformedYear year) {
    return !year.before().provisionalRules().isEmpty()
        || year.before().rules().carriedForwardFrom().isPresent();
  }

  private static void by(
      String title, ReformRun run, Function<ReformedYear, String> key, List<String> lines) {
    run.years().stream()
        .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()))
        .forEach((group, years) -> lines.add(line(title + group, years)));
  }

  private static String line(String title, Collection<ReformedYear> years) {
    var totals = ReformTotals.of(years);
    return "%-22s%6d%6d%6d%7d%7d%19s%19s"
        .formatted(
            title,
            totals.rows(),
            totals.gainers(),
            totals.losers(),
            totals.newlyPaid(),
            totals.newlyOwing(),
            cents(totals.earnedAfter().minus(totals.earnedBefore())),
            cents(totals.owedAfter().minus(totals.owedBefore())));
  }

  private static String band(ReformedYear year) {
    var people = year.year().inputs().assignedBeneficiaries();
    for (var below : BANDS) {
      if (people < below) {
        return "below %,6d".formatted(below);
      }
    }
    return "from  %,6d".formatted(BANDS[BANDS.length - 1]);
  }

  private static String revenueStatus(ReformedYear year) {
    return year.year().inputs().participation().revenueStatus().map(Enum::name).orElse("not known");
  }

  private static String cents(Money amount) {
    return "%,.2f".formatted(amount.amount());
  }
}
