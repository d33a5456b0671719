package org.trueup.settlement.bench.participants;

import java.util.Optional;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.bench.projection.YearTerms;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.calculation.SettlementInputs;

/**
 * A year with fewer people. What those who leave cost is not known without claims, so it is a
 * question; the benchmark of each type stays as it is for each person year.
 *
 * @param terms the year as it is
 * @param leavers those who leave
 */
public record SmallerList(YearTerms terms, Group leavers) {

  /**
   * Some of the assigned beneficiaries.
   *
   * @param benchmark what they bring of the total benchmark
   */
  public record Group(int beneficiaries, PersonYears personYears, Money benchmark) {}

  /** Whether somebody stays, and a benchmark for them: without that there is nothing to settle. */
  public boolean leavesSomebody() {
    return beneficiaries() > 0
        && terms.inputs().personYears().compareTo(leavers.personYears()) > 0
        && benchmark().isPositive();
  }

  public int beneficiaries() {
    return terms.inputs().assignedBeneficiaries() - leavers.beneficiaries();
  }

  public Money benchmark() {
    return terms.inputs().totalBenchmark().minus(leavers.benchmark());
  }

  /**
   * The year settled without them.
   *
   * @param costRatio what they cost over what they bring of the benchmark
   */
  public Settlement at(Factor costRatio) {
    return Settlement.of(inputs(expenditures(costRatio)), terms.rules());
  }

  /** What is left of the expenditures. */
  public Money expenditures(Factor costRatio) {
    return terms.inputs().totalExpenditures().minus(leavers.benchmark().times(costRatio));
  }

  /** The minimum savings rate of those who stay. */
  public Rate minimumRate() {
    return at(Factor.ONE).thresholds().minimum().rate();
  }

  /**
   * The cost ratio below which the year misses its minimum savings rate without them; empty where
   * they bring nothing of the benchmark.
   */
  public Optional<Factor> tippingRatio() {
    if (leavers.benchmark().isZero()) {
      return Optional.empty();
    }
    var most = benchmark().times(minimumRate().complement());
    return Optional.of(terms.inputs().totalExpenditures().minus(most).over(leavers.benchmark()));
  }

  private SettlementInputs inputs(Money expenditures) {
    var in = terms.inputs();
    var months = in.personYears().months().subtract(leavers.personYears().months());
    return in.with(new SettlementInputs.Population(beneficiaries(), new PersonYears(months)))
        .with(SettlementInputs.Dollars.of(benchmark(), expenditures));
  }
}
