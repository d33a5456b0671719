package org.trueup.benchmark.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.trueup.benchmark.fact.AcoYear;
import org.trueup.benchmark.fact.OnFile;
import org.trueup.benchmark.fact.ReportedExpenditures;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.input.InputTableVersion;
import org.trueup.benchmark.input.RiskRows;
import org.trueup.benchmark.store.Expenditures;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.ExpenditureFacts.Period;

/**
 * Risk scores of a performance year of which no table was sent: those that came with expenditures,
 * else those of the list that governs. Each is named after what it came with.
 */
@ApplicationScoped
class RiskWithoutTable {
  private final Expenditures expenditures;

  RiskWithoutTable(Expenditures expenditures) {
    this.expenditures = expenditures;
  }

  /** Empty for every other table. */
  Optional<InputTableVersion> find(
      InputTableKey key, AcoYear of, Optional<AssignmentDetermined> assignment, Instant asOf) {
    return key.table() == InputTable.RISK_SCORES
        ? withExpenditures(key, of, asOf).or(() -> assignment.flatMap(event -> onList(key, event)))
        : Optional.empty();
  }

  private Optional<InputTableVersion> withExpenditures(
      InputTableKey key, AcoYear of, Instant asOf) {
    return expenditures
        .latest(of, asOf, fact -> fact.riskScores() != null)
        .map(on -> withExpenditures(key, on));
  }

  private static InputTableVersion withExpenditures(
      InputTableKey key, OnFile<Period, ReportedExpenditures> on) {
    var scores = Objects.requireNonNull(on.fact().riskScores());
    return new InputTableVersion(
        named(key, "expenditures/" + on.delivery()),
        RiskRows.of(scores),
        on.revision(),
        on.recordedAt());
  }

  private static Optional<InputTableVersion> onList(InputTableKey key, AssignmentDetermined event) {
    return Optional.ofNullable(event.ofList().riskScores())
        .flatMap(RiskRows::ofAllTypes)
        .map(
            rows ->
                new InputTableVersion(
                    named(key, "assignment"),
                    rows,
                    event.head().revision(),
                    event.head().recordedAt()));
  }

  private static InputTableKey named(InputTableKey key, String cameWith) {
    return new InputTableKey(key.table(), key.owner(), key.subject() + "/" + cameWith);
  }
}
