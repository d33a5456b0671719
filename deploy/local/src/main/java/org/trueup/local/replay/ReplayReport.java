package org.trueup.local.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.Track;

/**
 * How a published file and its settlements compare.
 *
 * @param layout the layout that was recognized
 * @param outcomes one for each row, in the file's order
 * @param took how long the settlements took, where they were made here
 */
public record ReplayReport(
    String file, String layout, List<RowOutcome> outcomes, Optional<Duration> took) {

  public ReplayReport {
    outcomes = List.copyOf(outcomes);
  }

  public boolean isMatch() {
    return total().count(Verdict.MISMATCHED) == 0;
  }

  /** The last line of every report. */
  public String summary() {
    var total = total();
    var unpublished = total.count(Verdict.NOTHING_TO_COMPARE);
    return compared(total) + (unpublished == 0 ? "" : ", %d not published".formatted(unpublished));
  }

  private static String compared(TrackTotals total) {
    return "replayed %d: %d to the dollar, %d within $1, %d within score rounding, %d not computable, %d mismatched"
        .formatted(
            total.rows(),
            total.count(Verdict.TO_THE_DOLLAR),
            total.count(Verdict.WITHIN_ONE_DOLLAR),
            total.count(Verdict.WITHIN_SCORE_ROUNDING),
            total.count(Verdict.NOT_COMPUTABLE),
            total.count(Verdict.MISMATCHED));
  }

  /** The keys of rows that follow from what is not published: a limit by revenue, an early exit. */
  public Set<String> notComputable() {
    return outcomes.stream()
        .filter(outcome -> outcome.verdict() == Verdict.NOT_COMPUTABLE)
        .map(outcome -> outcome.row().given().key())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Table, rows that need a look, summary. */
  public List<String> lines() {
    return ReportText.lines(this);
  }

  public String json() {
    var report = new LinkedHashMap<String, Object>();
    report.put("file", file);
    report.put("layout", layout);
    report.put("rows", outcomes.size());
    report.put("summary", summary());
    took.ifPresent(time -> report.put("settledInMillis", time.toMillis()));
    report.put("counts", total().verdicts());
    report.put("byTrack", byTrack());
    report.put("results", outcomes.stream().map(ReplayReport::result).toList());
    return Json.write(report);
  }

  List<TrackTotals> byTrack() {
    Map<Track, List<RowOutcome>> byTrack =
        outcomes.stream()
            .collect(
                Collectors.groupingBy(
                    outcome -> outcome.row().given().track(), TreeMap::new, Collectors.toList()));
    var totals = new ArrayList<TrackTotals>();
    byTrack.forEach((track, rows) -> totals.add(TrackTotals.of(track.shortName(), rows)));
    return totals;
  }

  TrackTotals total() {
    return TrackTotals.of("all", outcomes);
  }

  private static Map<String, Object> result(RowOutcome outcome) {
    var result = new LinkedHashMap<String, Object>();
    var given = outcome.row().given();
    result.put("line", outcome.row().line());
    result.put("acoId", given.acoId());
    given.name().ifPresent(name -> result.put("acoName", name));
    result.put("performanceYear", given.year());
    result.put("track", given.track());
    result.put("verdict", outcome.verdict());
    outcome.row().payment().ifPresent(payment -> result.put("published", payment));
    outcome
        .comparison()
        .ifPresent(
            comparison -> {
              result.put("computed", comparison.computed());
              comparison.difference().ifPresent(difference -> result.put("difference", difference));
              comparison.impliedLimit().ifPresent(limit -> result.put("impliedLimit", limit));
            });
    if (!outcome.note().isEmpty()) {
      result.put("note", outcome.note());
    }
    if (!outcome.provisionalRules().isEmpty()) {
      result.put("provisionalRules", outcome.provisionalRules());
    }
    return result;
  }
}
