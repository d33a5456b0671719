package org.trueup.settlement.calculation;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;

/**
 * Everything a settlement follows from, besides the rules.
 *
 * @param population who is assigned
 * @param dollars the benchmark and the actual expenditures
 * @param quality the quality result
 * @param participation what the ACO chose, and what its agreement says
 * @param participantRevenue for limits that depend on it; empty where it is not on file
 * @param circumstances extreme and uncontrollable circumstances of the year
 * @param ledger what was paid to the ACO beforehand
 */
public record SettlementInputs(
    Population population,
    Dollars dollars,
    Quality quality,
    Participation participation,
    Optional<Money> participantRevenue,
    ExtremeCircumstance circumstances,
    Ledger ledger) {

  /**
   * Who is assigned.
   *
   * @param assignedBeneficiaries at year end: what the sliding minimum savings rate looks at
   * @param personYears their months of eligibility over twelve
   */
  public record Population(int assignedBeneficiaries, PersonYears personYears) {}

  /**
   * Benchmark and actual expenditures, in total dollars for the length of the year.
   *
   * @param totalBenchmark the updated benchmark
   * @param totalExpenditures of the assigned beneficiaries
   * @param guardrail whether that benchmark was recalculated on the two-way blend, 425.652(b)(5)
   * @param twoWayBenchmark the benchmark with the two-way blend alone, where ours was computed on
   *     the three-way blend and the guardrail may need it
   */
  public record Dollars(
      Money totalBenchmark,
      Money totalExpenditures,
      boolean guardrail,
      Optional<Money> twoWayBenchmark) {

    /** On a benchmark that is taken as it is. */
    public static Dollars of(Money totalBenchmark, Money totalExpenditures) {
      return new Dollars(totalBenchmark, totalExpenditures, false, Optional.empty());
    }

    public Dollars withExpenditures(Money other) {
      return new Dollars(totalBenchmark, other, guardrail, twoWayBenchmark);
    }

    /** Every amount as another. */
    public Dollars each(UnaryOperator<Money> amount) {
      return new Dollars(
          amount.apply(totalBenchmark),
          amount.apply(totalExpenditures),
          guardrail,
          twoWayBenchmark.map(amount));
    }

    /** The same expenditures against the benchmark that the guardrail leaves. */
    Dollars onBenchmark(Money other, boolean recalculated) {
      return new Dollars(other, totalExpenditures, guardrail || recalculated, twoWayBenchmark);
    }
  }

  /**
   * What was paid beforehand and is netted from what is earned.
   *
   * @param advances advanced and not yet recouped
   * @param investment the part of them that is advance investment payments, 42 CFR 425.630
   * @param prepaid shared savings of the year that were prepaid, 42 CFR 425.640
   * @param interimPayment paid on the interim settlement of a first year that began in 2012
   */
  public record Ledger(Money advances, Money investment, Money prepaid, Money interimPayment) {
    public static final Ledger EMPTY = advanced(Money.ZERO);

    /** Advances alone, none of them under 42 CFR 425.630. */
    public static Ledger advanced(Money amount) {
      return new Ledger(amount, Money.ZERO, Money.ZERO, Money.ZERO);
    }
  }

  public int assignedBeneficiaries() {
    return population.assignedBeneficiaries();
  }

  public PersonYears personYears() {
    return population.personYears();
  }

  public Money totalBenchmark() {
    return dollars.totalBenchmark();
  }

  public Money totalExpenditures() {
    return dollars.totalExpenditures();
  }

  /** The same ACO with other assigned beneficiaries. */
  public SettlementInputs with(Population other) {
    return new SettlementInputs(
        other, dollars, quality, participation, participantRevenue, circumstances, ledger);
  }

  public SettlementInputs with(Dollars other) {
    return new SettlementInputs(
        population, other, quality, participation, participantRevenue, circumstances, ledger);
  }

  public SettlementInputs with(Quality other) {
    return new SettlementInputs(
        population, dollars, other, participation, participantRevenue, circumstances, ledger);
  }

  public SettlementInputs with(Participation other) {
    return new SettlementInputs(
        population, dollars, quality, other, participantRevenue, circumstances, ledger);
  }

  /** The same ACO with expenditures that leave such a share of the benchmark; negative: losses. */
  public SettlementInputs saving(Rate rate) {
    var expenditures = totalBenchmark().minus(totalBenchmark().times(rate));
    return with(dollars.withExpenditures(expenditures));
  }

  public SettlementInputs with(ExtremeCircumstance other) {
    return new SettlementInputs(
        population, dollars, quality, participation, participantRevenue, other, ledger);
  }
}
