package org.trueup.settlement.reconciliation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.SettlementInputsUsed;
import org.trueup.contracts.event.SettlementInputsUsed.AdvanceEntry;
import org.trueup.contracts.event.SettlementInputsUsed.CircumstancesInput;
import org.trueup.contracts.event.SettlementInputsUsed.ParticipantRevenue;
import org.trueup.contracts.event.SettlementInputsUsed.QualityResult;
import org.trueup.contracts.event.SettlementInputsUsed.QualityStandard;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.AgreementFacts;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.calculation.EarlyExit;
import org.trueup.settlement.calculation.ExtremeCircumstance;
import org.trueup.settlement.calculation.HealthEquityAdjustedScore;
import org.trueup.settlement.calculation.Participation;
import org.trueup.settlement.calculation.Quality;
import org.trueup.settlement.calculation.SettlementInputs;
import org.trueup.settlement.rules.HealthEquityAdjustment;
import org.trueup.settlement.rules.Rules;

/** From what is on file to what the calculation takes. Only for complete inputs. */
public final class InputsMapping {
  private InputsMapping() {}

  public static SettlementInputs of(
      SettlementInputsUsed onFile, PerformanceYear year, Rules rules) {
    var agreement = requireNonNull(onFile.agreement());
    var benchmark = requireNonNull(onFile.benchmark());
    var assignment = requireNonNull(benchmark.assignment());
    return new SettlementInputs(
        new SettlementInputs.Population(
            assignment.assignedBeneficiaries(), assignment.personYears()),
        dollars(benchmark),
        quality(requireNonNull(onFile.quality()), year, rules),
        participation(agreement, year),
        Optional.ofNullable(onFile.participantRevenue()).map(ParticipantRevenue::revenue),
        circumstances(onFile.circumstances()),
        ledger(onFile));
  }

  private static SettlementInputs.Dollars dollars(BenchmarkDetermined benchmark) {
    return new SettlementInputs.Dollars(
        requireNonNull(benchmark.totalBenchmark()),
        requireNonNull(benchmark.expenditures()).total(),
        Boolean.TRUE.equals(benchmark.guardrail()),
        twoWay(benchmark));
  }

  /** Only of a benchmark that we computed: to one it delivers CMS has applied the guardrail. */
  private static Optional<Money> twoWay(BenchmarkDetermined benchmark) {
    var computed = benchmark.sources().computed();
    return benchmark.source() == BenchmarkDetermined.Source.COMPUTED && computed != null
        ? Optional.ofNullable(computed.twoWayTotal())
        : Optional.empty();
  }

  private static Participation participation(AgreementSigned agreement, PerformanceYear year) {
    var facts = Optional.ofNullable(agreement.facts()).orElse(AgreementFacts.UNKNOWN);
    return new Participation(
        election(agreement),
        Optional.ofNullable(facts.minimumRateSetByCms()),
        agreement.yearInTrack().getOrDefault(year, 1),
        Optional.ofNullable(agreement.lossLimitStructureByYear().get(year)),
        Optional.ofNullable(facts.revenueStatus()),
        Optional.ofNullable(agreement.termination()).flatMap(exit -> earlyExit(exit, year)),
        Optional.ofNullable(facts.fqhcRhcVisitShare()),
        Boolean.TRUE.equals(facts.netSavingsExempt()));
  }

  /** The year in which an ACO leaves counts up to and with the month of termination. */
  private static Optional<EarlyExit> earlyExit(
      AgreementSigned.Termination exit, PerformanceYear year) {
    return exit.date().getYear() == year.calendarYear()
        ? Optional.of(new EarlyExit(exit.date().getMonthValue(), exit.voluntary()))
        : Optional.empty();
  }

  private static MinimumRateElection election(AgreementSigned agreement) {
    var elected = agreement.elections().minimumRate();
    return elected == null ? MinimumRateElection.SLIDING : elected;
  }

  private static Quality quality(QualityResult result, PerformanceYear year, Rules rules) {
    if (result.standard() == QualityStandard.NOT_MET) {
      return new Quality.NotMet();
    }
    var equity = result.healthEquity();
    var adjustment =
        result.completeReporting() || equity == null
            ? Optional.<Ruled<HealthEquityAdjustment>>empty()
            : rules.savings().healthEquityAdjustment().find(year);
    var score =
        adjustment.map(rule -> adjusted(result, rule.value())).orElseGet(() -> score(result));
    return result.standard() == QualityStandard.MET
        ? new Quality.MetStandard(score, adjustment, Optional.empty())
        : new Quality.MetAlternativeStandard(score, adjustment, Optional.empty());
  }

  /** Complete reporting in a first performance year counts as 100%: 42 CFR 425.502(a)(1). */
  private static Rate score(QualityResult result) {
    return result.completeReporting() ? Rate.ONE : requireNonNull(result.score());
  }

  private static Rate adjusted(QualityResult result, HealthEquityAdjustment rule) {
    var equity = requireNonNull(result.healthEquity());
    return HealthEquityAdjustedScore.of(
        score(result), equity.scaler(), equity.underservedShare(), rule);
  }

  private static ExtremeCircumstance circumstances(@Nullable CircumstancesInput input) {
    if (input == null) {
      return new ExtremeCircumstance.None();
    }
    var reported = input.reportedReduction();
    return reported != null
        ? new ExtremeCircumstance.Reported(reported)
        : new ExtremeCircumstance.Affected(
            requireNonNull(input.monthsShare()), requireNonNull(input.beneficiaryShare()));
  }

  private static SettlementInputs.Ledger ledger(SettlementInputsUsed onFile) {
    var outstanding = sum(onFile.advances().stream()).max(Money.ZERO);
    var investment =
        sum(onFile.advances().stream().filter(entry -> entry.kind() == AdvanceEntry.Kind.AIP));
    var prepaid = onFile.prepaidSharedSavings();
    return new SettlementInputs.Ledger(
        outstanding,
        investment.min(outstanding),
        prepaid == null ? Money.ZERO : prepaid.amount(),
        interim(onFile));
  }

  private static Money interim(SettlementInputsUsed onFile) {
    var paid = onFile.interimPayment();
    return paid == null ? Money.ZERO : paid.amount();
  }

  private static Money sum(Stream<AdvanceEntry> entries) {
    return entries.map(AdvanceEntry::amount).reduce(Money.ZERO, Money::plus);
  }
}
