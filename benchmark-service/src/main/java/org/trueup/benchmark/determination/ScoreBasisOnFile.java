package org.trueup.benchmark.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trueup.benchmark.calculation.percapita.ScoreBasis;
import org.trueup.benchmark.fact.DeliveryKind;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.input.InputTableVersion;
import org.trueup.benchmark.store.Assignments;
import org.trueup.benchmark.store.Deliveries;
import org.trueup.benchmark.store.InputTables;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.ExpenditureFacts.Period;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.PerformanceYear;

/** What the risk scores of an ACO's lists are, by the last settlement report that tells. */
@ApplicationScoped
public class ScoreBasisOnFile {
  /** Before that, lists had another layout. */
  private static final int YEARS_BACK = 3;

  private static final String OF_THE_YEAR = "/SETTLEMENT/PY";

  private final Assignments assignments;
  private final Deliveries deliveries;
  private final InputTables tables;

  ScoreBasisOnFile(Assignments assignments, Deliveries deliveries, InputTables tables) {
    this.assignments = assignments;
    this.deliveries = deliveries;
    this.tables = tables;
  }

  /**
   * What was found.
   *
   * @param year whose list and settlement report told; absent where none did
   */
  public record Found(ScoreBasis basis, Optional<PerformanceYear> year) {
    private static final Found NOTHING = new Found(ScoreBasis.UNDECIDED, Optional.empty());
  }

  /** By the year itself, else by the last one before it that tells. */
  public Found find(AcoYear of, AsOf asOf) {
    return IntStream.rangeClosed(0, YEARS_BACK)
        .mapToObj(back -> PerformanceYear.of(of.year().calendarYear() - back))
        .map(year -> ofYear(new AcoYear(of.aco(), year), asOf))
        .filter(found -> found.basis() != ScoreBasis.UNDECIDED)
        .findFirst()
        .orElse(Found.NOTHING);
  }

  private Found ofYear(AcoYear of, AsOf asOf) {
    var onList = assignments.latest(of, asOf).map(ScoreBasisOnFile::onList);
    var raw = settledWith(of, asOf);
    var means = means(of, asOf);
    return onList.isEmpty() || raw.isEmpty() || means.isEmpty()
        ? Found.NOTHING
        : new Found(ScoreBasis.of(onList.get(), raw.get(), means.get()), Optional.of(of.year()));
  }

  /** The scores of the list that governs an assignment. */
  public static ByEnrollmentType<Optional<Factor>> onList(AssignmentDetermined assignment) {
    var scores = assignment.ofList().riskScores();
    return ByEnrollmentType.of(type -> Optional.ofNullable(scores).map(all -> all.of(type)));
  }

  private Optional<ByEnrollmentType<Factor>> settledWith(AcoYear of, AsOf asOf) {
    return deliveries
        .latest(DeliveryKind.EXPENDITURES, of, asOf, fact -> fact.riskScores() != null)
        .filter(version -> version.delivery() == Period.FINAL)
        .map(version -> Objects.requireNonNull(version.fact().riskScores()));
  }

  private Optional<ByEnrollmentType<Factor>> means(AcoYear of, AsOf asOf) {
    var reported =
        InputTableKey.of(InputTable.REPORTED_NATIONAL_FIGURES, of.aco(), of.year() + OF_THE_YEAR);
    var national = InputTableKey.nationalFactors(of.year().calendarYear());
    var known = tables.knownAt(of.aco(), asOf);
    return known
        .latest(List.of(reported))
        .or(() -> known.latest(List.of(national)))
        .map(InputTableVersion::meanRiskScores);
  }
}
