package org.trueup.local.replay.engine;

import java.util.Optional;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.local.published.GivenFacts;
import org.trueup.local.published.QualityScore;
import org.trueup.local.replay.RowTerms;
import org.trueup.settlement.calculation.ExtremeCircumstance;
import org.trueup.settlement.calculation.Quality;
import org.trueup.settlement.calculation.SettlementInputs;

/** From a published row to what the calculation takes. */
final class InputsOfRow {
  private InputsOfRow() {}

  static SettlementInputs read(GivenFacts row, RowTerms terms) {
    return new SettlementInputs(
        row.assignedBeneficiaries(),
        row.personYears(),
        row.benchmark(),
        row.expenditures(),
        terms.minimumRate(),
        quality(row),
        terms.yearInTrack(),
        terms.lossLimitStructure(),
        Optional.empty(),
        circumstances(row.circumstancesReduction()),
        row.advance().max(Money.ZERO));
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
