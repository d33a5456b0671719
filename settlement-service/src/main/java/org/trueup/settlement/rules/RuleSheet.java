package org.trueup.settlement.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.rule.TrackRules;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;

/** Every rule of one performance year on one page, for those who review it. */
public record RuleSheet(
    PerformanceYear performanceYear, AgreementStart agreementStart, List<Entry> rules) {

  /**
   * One rule as it is in force.
   *
   * @param rule the file it stands in
   * @param track for rules that differ by track
   * @param reviewedThrough the last year or start somebody checked the file for
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entry(
      String rule,
      String title,
      String unit,
      @Nullable Track track,
      Object value,
      String cite,
      String source,
      @Nullable String provisional,
      String reviewedThrough) {}

  /** A rule that says something else in another year; absent where it says nothing. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Difference(
      String rule, @Nullable Track track, @Nullable Entry from, @Nullable Entry to) {
    boolean saysSomethingElse() {
      return from == null || to == null || !from.value.equals(to.value);
    }
  }

  /**
   * The sheet of a reviewed year.
   *
   * @param start the agreement start that chooses among rules dated by it
   */
  public static RuleSheet of(Rules rules, PerformanceYear year, AgreementStart start) {
    var entries = new ArrayList<Entry>();
    entries.addAll(entry(rules.performanceYears().history(), year));
    for (var history :
        List.<RuleHistory<PerformanceYear, ?>>of(
            rules.minimumSavingsRate(),
            rules.minimumPopulation(),
            rules.qualityToSharingRate(),
            rules.healthEquityAdjustment(),
            rules.sequestration(),
            rules.extremeCircumstances(),
            rules.nationwideCircumstances(),
            rules.earlyExit(),
            rules.interimSettlement(),
            rules.proposal2011())) {
      entries.addAll(entry(history, year));
    }
    entries.addAll(entry(rules.guardrail(), start));
    for (var tracks :
        List.<TrackRules<PerformanceYear, ?>>of(
            rules.maximumSharingRate(),
            rules.performancePaymentLimit(),
            rules.sharedLossRate(),
            rules.lossSharingLimit(),
            rules.advancedApm(),
            rules.snfWaiver())) {
      entries.addAll(entries(tracks, year));
    }
    entries.addAll(entries(rules.halfRate(), start));
    entries.addAll(entries(rules.minimumRateOptions(), start));
    entries.addAll(entries(rules.repaymentMechanism(), start));
    return new RuleSheet(year, start, List.copyOf(entries));
  }

  /** What is new, gone or different in the other sheet. */
  public List<Difference> differencesTo(RuleSheet other) {
    var both = new TreeMap<String, Difference>();
    rules.forEach(
        entry -> both.put(key(entry), new Difference(entry.rule(), entry.track(), entry, null)));
    other.rules.forEach(
        entry ->
            both.merge(
                key(entry),
                new Difference(entry.rule(), entry.track(), null, entry),
                (from, to) -> new Difference(from.rule, from.track, from.from, to.to)));
    return both.values().stream().filter(Difference::saysSomethingElse).toList();
  }

  private static String key(Entry entry) {
    return entry.rule() + " " + entry.track();
  }

  private static <A extends Comparable<? super A>> List<Entry> entry(
      RuleHistory<A, ?> history, A when) {
    return find(history, when)
        .map(rule -> entry(rule, history.unit(), null, history.reviewedThrough()))
        .stream()
        .toList();
  }

  private static <A extends Comparable<? super A>> List<Entry> entries(
      TrackRules<A, ?> tracks, A when) {
    return Arrays.stream(Track.values())
        .filter(tracks.tracks()::containsKey)
        .flatMap(
            track -> {
              var history = Objects.requireNonNull(tracks.tracks().get(track));
              return find(history, when).stream()
                  .map(rule -> entry(rule, history.unit(), track, history.reviewedThrough()));
            })
        .toList();
  }

  private static <A extends Comparable<? super A>> Optional<Ruled<?>> find(
      RuleHistory<A, ?> history, A when) {
    return history.find(when).map(rule -> rule);
  }

  private static Entry entry(
      Ruled<?> rule, String unit, @Nullable Track track, Object reviewedThrough) {
    return new Entry(
        rule.rule(),
        rule.title(),
        unit,
        track,
        rule.value(),
        rule.cite(),
        rule.source(),
        rule.provisional(),
        reviewedThrough.toString());
  }
}
