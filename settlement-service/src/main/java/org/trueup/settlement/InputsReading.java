package org.trueup.settlement;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.SettlementInputsUsed;
import org.trueup.contracts.event.SettlementInputsUsed.AdvanceEntry;
import org.trueup.contracts.event.SettlementInputsUsed.CircumstancesInput;
import org.trueup.contracts.event.SettlementInputsUsed.ParticipantRevenue;
import org.trueup.contracts.event.SettlementInputsUsed.QualityResult;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.calculation.ExtremeCircumstance;
import org.trueup.settlement.calculation.Participation;
import org.trueup.settlement.calculation.Quality;
import org.trueup.settlement.calculation.SettlementInputs;

/** From what is on file to what the calculation takes. Only for complete inputs. */
final class InputsReading {
  private InputsReading() {}

  static SettlementInputs read(SettlementInputsUsed onFile, PerformanceYear year) {
    var agreement = requireNonNull(onFile.agreement());
    var benchmark = requireNonNull(onFile.benchmark());
    var assignment = requireNonNull(benchmark.assignment());
    return new SettlementInputs(
        assignment.assignedBeneficiaries(),
        assignment.personYears(),
        requireNonNull(benchmark.totalBenchmark()),
        Boolean.TRUE.equals(benchmark.guardrail()),
        requireNonNull(benchmark.expenditures()).total(),
        quality(requireNonNull(onFile.quality())),
        participation(agreement, year),
        Optional.ofNullable(onFile.participantRevenue()).map(ParticipantRevenue::revenue),
        circumstances(onFile.circumstances()),
        new SettlementInputs.Ledger(outstanding(onFile), interim(onFile)));
  }

  private static Participation participation(AgreementSigned agreement, PerformanceYear year) {
    return new Participation(
        election(agreement),
        Optional.empty(),
        agreement.yearInTrack().getOrDefault(year, 1),
        Optional.ofNullable(agreement.lossLimitStructureByYear().get(year)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static MinimumRateElection election(AgreementSigned agreement) {
    var elected = agreement.elections().minimumRate();
    return elected == null ? MinimumRateElection.SLIDING : elected;
  }

  private static Quality quality(QualityResult result) {
    return switch (result.standard()) {
      case MET -> new Quality.MetStandard(score(result));
      case MET_ALTERNATIVE -> new Quality.MetAlternativeStandard(score(result));
      case NOT_MET -> new Quality.NotMet();
    };
  }

  /** Complete reporting in a first performance year counts as 100%: 42 CFR 425.502(a)(1). */
  private static Rate score(QualityResult result) {
    return result.completeReporting() ? Rate.ONE : requireNonNull(result.score());
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

  private static Money interim(SettlementInputsUsed onFile) {
    var paid = onFile.interimPayment();
    return paid == null ? Money.ZERO : paid.amount();
  }

  private static Money outstanding(SettlementInputsUsed onFile) {
    return onFile.advances().stream()
        .map(AdvanceEntry::amount)
        .reduce(Money.ZERO, Money::plus)
        .max(Money.ZERO);
  }
}
