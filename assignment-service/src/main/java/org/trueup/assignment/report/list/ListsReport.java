package org.trueup.assignment.report.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.ProjectedPersonYears;
import org.trueup.assignment.calculation.list.Turnover;
import org.trueup.assignment.rules.list.TurnoverReason;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.PersonYears;

/**
 * The current lists of a performance year.
 *
 * @param lists beneficiaries, person years and turnover of each
 * @param exclusions who was excluded from the prospective list, by reason and list (Figure 2)
 * @param exclusionsTotal the same for all reasons
 * @param waterfall from the preliminary list to the final one (Figure 1)
 * @param msrPopulation the beneficiaries that the sliding minimum savings rate looks at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListsReport(
    List<Line> lists,
    List<Exclusion> exclusions,
    Exclusion exclusionsTotal,
    Waterfall waterfall,
    int msrPopulation) {

  /**
   * One list.
   *
   * @param personYears as the whole year's: projected where the list covers a part of it
   * @param personYearsToDate as the list covers them
   * @param riskScores the person-year weighted mean of each type, as on the list; benchmark-service
   *     has the national means, and shows those of the governing list renormalized ({@code
   *     list-risk-scores})
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(
      long listId,
      String period,
      String stamp,
      String from,
      String through,
      int assignedBeneficiaries,
      int newlyAssigned,
      int continuouslyAssigned,
      ByEnrollmentType<PersonYears> personYears,
      ByEnrollmentType<PersonYears> personYearsToDate,
      @Nullable ByEnrollmentType<@Nullable Factor> riskScores,
      Map<String, Integer> turnover,
      Map<String, Integer> leftByReason) {}

  /** Those who were excluded for one reason, by the list that shows it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Exclusion(
      @Nullable String reason,
      String title,
      @Nullable String cite,
      Map<String, Integer> byPeriod,
      int total) {}

  /**
   * From the preliminary list to the one that governs, under both methodologies.
   *
   * @param prospectiveIsEstimated whether the prospective column follows from a retrospective ACO's
   *     lists
   * @param retrospective absent for a prospective ACO, whose lists do not show who would have come
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Waterfall(
      Steps prospective, boolean prospectiveIsEstimated, @Nullable Steps retrospective) {}

  /** The four lines of Figure 1. */
  public record Steps(
      int preliminaryAssignment,
      int deathsAndExclusions,
      int increaseNet,
      int finalAssignment,
      List<Integer> afterEachList) {}

  public static ListsReport of(CountedLists year) {
    var total = total(year);
    return new ListsReport(
        lines(year),
        exclusions(year),
        total,
        waterfall(year, total),
        year.counted().tallies().getLast().beneficiaries());
  }

  private static List<Line> lines(CountedLists year) {
    return IntStream.range(0, year.lists().size()).mapToObj(i -> line(year, i)).toList();
  }

  private static Line line(CountedLists year, int at) {
    var list = year.lists().get(at);
    var window = year.windows().get(at);
    var tally = year.counted().tallies().get(at);
    var toDate = tally.personYears();
    var turnover = year.counted().turnovers().get(at);
    return new Line(
        list.id(),
        list.name().period().name(),
        list.name().stamp(),
        window.from().toString(),
        window.through().toString(),
        tally.beneficiaries(),
        tally.newlyAssigned(),
        tally.beneficiaries() - tally.newlyAssigned(),
        ProjectedPersonYears.of(toDate, window),
        toDate,
        tally.riskScores().<@Nullable Factor>map(score -> score.orElse(null)),
        changes(turnover),
        named(turnover.byReason()));
  }

  /** Every change with its count, those that did not occur too. */
  public static Map<String, Integer> changes(Turnover turnover) {
    var counts = new LinkedHashMap<String, Integer>();
    for (var change : Turnover.Change.values()) {
      counts.put(change.name(), turnover.count(change));
    }
    return counts;
  }

  /** Reasons by their names, in the order of precedence. */
  public static Map<String, Integer> named(Map<TurnoverReason, Integer> byReason) {
    var named = new LinkedHashMap<String, Integer>();
    new TreeMap<>(byReason).forEach((reason, count) -> named.put(reason.name(), count));
    return named;
  }

  /** The rows of Figure 2, and one for every other reason that occurred. */
  private static List<Exclusion> exclusions(CountedLists year) {
    var rows = new ArrayList<Exclusion>();
    for (var known : year.rules().reasons().reasons().entrySet()) {
      var reason = known.getKey();
      var byPeriod = byPeriod(year, reason);
      int total = byPeriod.values().stream().mapToInt(Integer::intValue).sum();
      if (total > 0 || year.inEstimate().test(reason)) {
        var words = known.getValue();
        rows.add(new Exclusion(reason.name(), words.title(), words.cite(), byPeriod, total));
      }
    }
    return rows;
  }

  private static Map<String, Integer> byPeriod(CountedLists year, TurnoverReason reason) {
    var byPeriod = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < year.lists().size(); i++) {
      var count = year.counted().exclusions().get(i).getOrDefault(reason, 0);
      byPeriod.put(year.lists().get(i).name().period().name(), count);
    }
    return byPeriod;
  }

  private static Exclusion total(CountedLists year) {
    var byPeriod = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < year.lists().size(); i++) {
      byPeriod.put(year.lists().get(i).name().period().name(), excluded(year, i));
    }
    int total = byPeriod.values().stream().mapToInt(Integer::intValue).sum();
    return new Exclusion(null, "Total", null, byPeriod, total);
  }

  private static int excluded(CountedLists year, int at) {
    return year.counted().exclusions().get(at).values().stream().mapToInt(i -> i).sum();
  }

  private static Waterfall waterfall(CountedLists year, Exclusion total) {
    int base = year.counted().prospectiveBase();
    var after = new ArrayList<Integer>();
    int left = base;
    for (int i = 0; i < year.lists().size(); i++) {
      left -= excluded(year, i);
      after.add(left);
    }
    var prospective = new Steps(base, total.total(), 0, left, after);
    boolean estimated = year.methodology() == AssignmentMethodology.RETROSPECTIVE;
    return new Waterfall(
        prospective, estimated, estimated ? retrospective(year, total.total()) : null);
  }

  private static Steps retrospective(CountedLists year, int excluded) {
    var tallies = year.counted().tallies();
    int preliminary = tallies.getFirst().beneficiaries();
    int last = tallies.getLast().beneficiaries();
    var after = tallies.stream().map(tally -> tally.beneficiaries()).toList();
    return new Steps(preliminary, excluded, last - (preliminary - excluded), last, after);
  }
}
