package org.trueup.benchmark.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.trueup.benchmark.calculation.percapita.ScoreBasis;
import org.trueup.benchmark.fact.DeliveryKind;
import org.trueup.benchmark.fact.DeliveryVersion;
import org.trueup.benchmark.fact.ReportedExpenditures;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.input.InputTableVersion;
import org.trueup.benchmark.input.RiskRows;
import org.trueup.benchmark.store.Deliveries;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.ExpenditureFacts.Period;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;

/**
 * Risk scores of a performance year of which no table was sent: those that came with expenditures,
 * else those of the list that governs. Each is named after what it came with.
 */
@ApplicationScoped
class RiskScoreFallback {
  private final Deliveries deliveries;
  private final ScoreBasisOnFile basis;

  RiskScoreFallback(Deliveries deliveries, ScoreBasisOnFile basis) {
    this.deliveries = deliveries;
    this.basis = basis;
  }

  /** What counts in place of a table that is not on file; empty for tables of other figures. */
  Optional<InputTableVersion> instead(InputTableKey key, YearOnFile onFile, AsOf asOf) {
    return key.table() == InputTable.RISK_SCORES
        ? withExpenditures(key, onFile.of(), asOf)
            .or(() -> onFile.assigned().flatMap(event -> onList(key, event, onFile.of(), asOf)))
        : Optional.empty();
  }

  private Optional<InputTableVersion> withExpenditures(InputTableKey key, AcoYear of, AsOf asOf) {
    return deliveries
        .latest(DeliveryKind.EXPENDITURES, of, asOf, fact -> fact.riskScores() != null)
        .map(version -> withExpenditures(key, version));
  }

  private static InputTableVersion withExpenditures(
      InputTableKey key, DeliveryVersion<Period, ReportedExpenditures> version) {
    var scores = Objects.requireNonNull(version.fact().riskScores());
    return new InputTableVersion(
        key.below("expenditures/" + version.delivery()),
        RiskRows.of(scores),
        version.revision(),
        version.recordedAt());
  }

  /** Raw scores are wanted: those that CMS renormalized are none, and would be divided twice. */
  private Optional<InputTableVersion> onList(
      InputTableKey key, AssignmentDetermined event, AcoYear of, AsOf asOf) {
    return Optional.ofNullable(event.ofList().riskScores())
        .flatMap(RiskRows::ofAllTypes)
        .filter(scores -> basis.find(of, asOf).basis() != ScoreBasis.RENORMALIZED)
        .map(
            rows -> new InputTableVersion(ofList(key), rows, event.revision(), event.recordedAt()));
  }

  /** The table of scores that a list has. */
  static InputTableKey ofList(InputTableKey key) {
    return key.below("assignment");
  }
}
