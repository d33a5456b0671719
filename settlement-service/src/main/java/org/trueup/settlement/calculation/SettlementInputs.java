package org.trueup.settlement.calculation;

import java.util.Optional;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

/**
 * Everything a settlement follows from, besides the rules.
 *
 * @param assignedBeneficiaries people at year end: what the sliding minimum savings rate looks at
 * @param personYears their months of eligibility over twelve
 * @param totalBenchmark the updated benchmark in total dollars, for the length of the year
 * @param guardrail whether that benchmark was recalculated on the two-way blend, 425.652(b)(5)
 * @param totalExpenditures what the people did cost, likewise
 * @param quality the quality result
 * @param participation what the ACO chose, and what its agreement says
 * @param participantRevenue for limits that depend on it; empty where it is not on file
 * @param circumstances extreme and uncontrollable circumstances of the year
 * @param ledger what was paid to the ACO beforehand
 * @param twoWayBenchmark the benchmark with the two-way blend alone, where ours was computed on the
 *     three-way blend and the guardrail may need it
 */
public record SettlementInputs(
    int assignedBeneficiaries,
    PersonYears personYears,
    Money totalBenchmark,
    boolean guardrail,
    Money totalExpenditures,
    Quality quality,
    Participation participation,
    Optional<Money> participantRevenue,
    ExtremeCircumstance circumstances,
    Ledger ledger,
    Optional<Money> twoWayBenchmark) {

  /** On a benchmark that is taken as it is. */
  public SettlementInputs(
      int assignedBeneficiaries,
      PersonYears personYears,
      Money totalBenchmark,
      boolean guardrail,
      Money totalExpenditures,
      Quality quality,
      Participation participation,
      Optional<Money> participantRevenue,
      ExtremeCircumstance circumstances,
      Ledger ledger) {
    this(
        assignedBeneficiaries,
        personYears,
        totalBenchmark,
        guardrail,
        totalExpenditures,
        quality,
        participation,
        participantRevenue,
        circumstances,
        ledger,
        Optional.empty());
  }

  /**
   * What was paid beforehand and is netted from what is earned.
   *
   * @param advances advanced and not yet recouped
   * @param interimPayment paid on the interim settlement of a first year that began in 2012
   */
  public record Ledger(Money advances, Money interimPayment) {
    public static final Ledger EMPTY = new Ledger(Money.ZERO, Money.ZERO);
  }

  /** The same ACO with other people and dollars. */
  public SettlementInputs of(int people, PersonYears years, Money benchmark, Money expenditures) {
    return new SettlementInputs(
        people,
        years,
        benchmark,
        guardrail,
        expenditures,
        quality,
        participation,
        participantRevenue,
        circumstances,
        ledger,
        twoWayBenchmark);
  }

  public SettlementInputs with(Quality other) {
    return new SettlementInputs(
        assignedBeneficiaries,
        personYears,
        totalBenchmark,
        guardrail,
        totalExpenditures,
        other,
        participation,
        participantRevenue,
        circumstances,
        ledger,
        twoWayBenchmark);
  }

  public SettlementInputs with(Participation other) {
    return new SettlementInputs(
        assignedBeneficiaries,
        personYears,
        totalBenchmark,
        guardrail,
        totalExpenditures,
        quality,
        other,
        participantRevenue,
        circumstances,
        ledger,
        twoWayBenchmark);
  }

  /** The same ACO, where a computed benchmark has a second one that the guardrail may need. */
  public SettlementInputs withTwoWayBenchmark(Optional<Money> other) {
    return new SettlementInputs(
        assignedBeneficiaries,
        personYears,
        totalBenchmark,
        guardrail,
        totalExpenditures,
        quality,
        participation,
        participantRevenue,
        circumstances,
        ledger,
        other);
  }

  /** The same ACO, settled on the benchmark that the guardrail leaves. */
  SettlementInputs onBenchmark(Money other, boolean recalculated) {
    return new SettlementInputs(
        assignedBeneficiaries,
        personYears,
        other,
        guardrail || recalculated,
        totalExpenditures,
        quality,
        participation,
        participantRevenue,
        circumstances,
        ledger,
        twoWayBenchmark);
  }
}
