package org.trueup.benchmark;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.trueup.benchmark.basis.BasisFact;
import org.trueup.benchmark.basis.BasisKey;
import org.trueup.benchmark.basis.BasisTable;
import org.trueup.benchmark.basis.RiskRows;
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
  Optional<BasisFact> find(
      BasisKey key, AcoYear of, Optional<AssignmentDetermined> assignment, Instant asOf) {
    return key.table() == BasisTable.RISK_SCORES
        ? withExpenditures(key, of, asOf).or(() -> assignment.flatMap(event -> onList(key, event)))
        : Optional.empty();
  }

  private Optional<BasisFact> withExpenditures(BasisKey key, AcoYear of, Instant asOf) {
    return expenditures
        .latest(of, asOf, fact -> fact.riskScores() != null)
        .map(on -> withExpenditures(key, on));
  }

  private static BasisFact withExpenditures(BasisKey key, OnFile<Period, ReportedExpenditures> on) {
    var scores = Objects.requireNonNull(on.fact().riskScores());
    return new BasisFact(
        named(key, "expenditures/" + on.delivery()),
        RiskRows.of(scores),
        on.revision(),
        on.recordedAt());
  }

  private static Optional<BasisFact> onList(BasisKey key, AssignmentDetermined event) {
    return Optional.ofNullable(event.ofList().riskScores())
        .flatMap(RiskRows::ofAllTypes)
        .map(
            rows ->
                new BasisFact(
                    named(key, "assignment"),
                    rows,
                    event.head().revision(),
                    event.head().recordedAt()));
  }

  private static BasisKey named(BasisKey key, String cameWith) {
    return new BasisKey(key.table(), key.owner(), key.subject() + "/" + cameWith);
  }
}
