package org.trueup.local.replay.engine;

import java.util.Optional;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.RevenueStatus;
import org.trueup.local.published.GivenFacts;
import org.trueup.local.published.QualityScore;
import org.trueup.local.replay.RowTerms;
import org.trueup.settlement.calculation.EarlyExit;
import org.trueup.settlement.calculation.ExtremeCircumstance;
import org.trueup.settlement.calculation.Participation;
import org.trueup.settlement.calculation.Quality;
import org.trueup.settlement.calculation.SettlementInputs;

/** From a published row to what the calculation takes. */
public final class InputsOfRow {
  /** It forfeits savings; of losses it owes at most all. */
  private static final EarlyExit LEFT_IN_SOME_MONTH = new EarlyExit(12, false);

  private InputsOfRow() {}

  public static SettlementInputs read(GivenFacts row, RowTerms terms) {
    return new SettlementInputs(
        new SettlementInputs.Population(row.assignedBeneficiaries(), row.personYears()),
        new SettlementInputs.Dollars(
            row.benchmark(), row.expenditures(), row.particulars().guardrail(), Optional.empty()),
        quality(row),
        participation(row, terms),
        Optional.empty(),
        circumstances(row.circumstancesReduction()),
        SettlementInputs.Ledger.advanced(row.advance().max(Money.ZERO)));
  }

  private static Participation participation(GivenFacts row, RowTerms terms) {
    return new Participation(
        terms.minimumRate(),
        row.minimumRate(),
        terms.yearInTrack(),
        terms.lossLimitStructure(),
        revenueStatus(row.particulars()),
        row.particulars().leftEarly() ? Optional.of(LEFT_IN_SOME_MONTH) : Optional.empty(),
        Optional.empty(),
        false);
  }

  /** CMS's word on who shares at half the rate; without it, the ACO's revenue decides. */
  private static Optional<RevenueStatus> revenueStatus(GivenFacts.Particulars particulars) {
    return particulars
        .reducedSharing()
        .map(reduced -> reduced ? Optional.of(RevenueStatus.LOW) : Optional.<RevenueStatus>empty())
        .orElse(particulars.revenueStatus());
  }

  private static Quality quality(GivenFacts row) {
    return switch (row.standard()) {
      case MET -> new Quality.MetStandard(score(row));
      case MET_ALTERNATIVE -> new Quality.MetAlternativeStandard(score(row));
      case NOT_MET -> new Quality.NotMet();
    };
  }

  /** Without a score complete reporting was enough: it counts as 100% (42 CFR 425.502(a)(1)). */
  private static Rate score(GivenFacts row) {
    return row.score().map(QualityScore::score).orElse(Rate.ONE);
  }

  private static ExtremeCircumstance circumstances(Money reduction) {
    return reduction.isZero()
        ? new ExtremeCircumstance.None()
        : new ExtremeCircumstance.Reported(reduction);
  }
}
