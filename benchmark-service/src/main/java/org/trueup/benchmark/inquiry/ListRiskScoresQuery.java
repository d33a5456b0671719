package org.trueup.benchmark.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.percapita.ListRisk;
import org.trueup.benchmark.determination.BenchmarkBuild;
import org.trueup.benchmark.determination.InputTablesOnFile;
import org.trueup.benchmark.determination.ScoreBasisOnFile;
import org.trueup.benchmark.input.CoveredYear;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.input.InputTableVersion;
import org.trueup.benchmark.input.RiskRows;
import org.trueup.benchmark.input.YearInputTables.Lack;
import org.trueup.benchmark.report.ListRiskReport;
import org.trueup.benchmark.store.Agreements;
import org.trueup.benchmark.store.Assignments;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.AssignmentOfList.ListReference;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;

/** Risk scores of the list that governs a year, next to the nation's. Changes nothing. */
@ApplicationScoped
public class ListRiskScoresQuery {
  private final Agreements agreements;
  private final Assignments assignments;
  private final InputTablesOnFile tables;
  private final ScoreBasisOnFile bases;
  private final ListRiskReport report;

  ListRiskScoresQuery(
      Agreements agreements,
      Assignments assignments,
      InputTablesOnFile tables,
      ScoreBasisOnFile bases,
      ListRiskReport report) {
    this.agreements = agreements;
    this.assignments = assignments;
    this.tables = tables;
    this.bases = bases;
    this.report = report;
  }

  /**
   * The scores as known then.
   *
   * @throws Refusal 404 where no agreement covered the year, or no list governed it
   */
  @Transactional
  public ListRiskScores find(AcoYear of, AsOf asOf) {
    var agreement = agreements.covering(of, asOf).orElseThrow(() -> NotCovered.refusal(of));
    var assignment =
        assignments
            .latest(of, asOf)
            .filter(event -> event.ofList().list() != null)
            .orElseThrow(() -> noList(of));
    var found = bases.find(of, asOf);
    var national = tables.nationalFactors(new CoveredYear(of, agreement), asOf);
    var risk =
        new ListRisk(
            ScoreBasisOnFile.onList(assignment),
            national.map(InputTableVersion::meanRiskScores),
            found.basis());
    return scores(of, assignment, national, new Said(risk, ListRiskScores.Basis.of(found)));
  }

  /** What the scores of lists are, for a benchmark of ours that is built from them. */
  @Transactional
  public Optional<ListRiskScores.Basis> basis(BenchmarkBuild build, AcoYear of, AsOf asOf) {
    return assignments
        .latest(of, asOf)
        .filter(event -> event.ofList().riskScores() != null)
        .filter(event -> build.restsOnScoresOfLists(of))
        .map(event -> ListRiskScores.Basis.of(bases.find(of, asOf)));
  }

  private static Refusal noList(AcoYear of) {
    return Refusal.notFound(
        "No list governs " + of + ": its totals were reported, or nothing was; " + lists(of));
  }

  private ListRiskScores scores(
      AcoYear of,
      AssignmentDetermined assignment,
      Optional<InputTableVersion> national,
      Said said) {
    var list = Objects.requireNonNull(assignment.ofList().list());
    var risk = said.risk();
    return new ListRiskScores(
        list,
        assignment.revision(),
        national.map(table -> nationalTable(of, table)).orElse(null),
        said.basis(),
        ByEnrollmentType.of(type -> score(risk, type)),
        missing(of, list, risk),
        report.lines(risk, assignment.id(), national.map(InputTableVersion::id)));
  }

  private record Said(ListRisk risk, ListRiskScores.Basis basis) {}

  private static ListRiskScores.NationalTable nationalTable(AcoYear of, InputTableVersion table) {
    return new ListRiskScores.NationalTable(
        String.valueOf(of.year().calendarYear()), table.id(), table.revision(), table.recordedAt());
  }

  private static ListRiskScores.Score score(ListRisk risk, EnrollmentType type) {
    return new ListRiskScores.Score(
        risk.onList().of(type).orElse(null),
        risk.mean(type).orElse(null),
        risk.renormalized().of(type).orElse(null));
  }

  private static List<Lack> missing(AcoYear of, ListReference list, ListRisk risk) {
    var means =
        Stream.of(InputTableKey.nationalFactors(of.year().calendarYear()))
            .filter(key -> risk.nationalMeans().isEmpty())
            .map(Lack::ofTable);
    var types =
        Arrays.stream(EnrollmentType.values())
            .filter(type -> risk.onList().of(type).filter(RiskRows::isScore).isEmpty())
            .map(type -> new Lack("risk score of " + type + " on " + named(list), lists(of)));
    return Stream.concat(means, types).toList();
  }

  private static String named(ListReference list) {
    return "list " + list.id() + ", " + list.period() + " " + list.stamp();
  }

  private static String lists(AcoYear of) {
    return "assignment-service: POST /acos/" + of.aco() + "/assignment-lists";
  }
}
