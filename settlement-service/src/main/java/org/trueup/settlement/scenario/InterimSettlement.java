package org.trueup.settlement.scenario;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.calculation.ExtremeCircumstance;
import org.trueup.settlement.calculation.Participation;
import org.trueup.settlement.calculation.Quality;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.calculation.SettlementInputs;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.TrackYear;
import org.trueup.settlement.store.UpstreamEvents;

/**
 * The interim settlement of an agreement that began in April or July 2012: its first twelve months
 * alone, by the terms of the agreement. What it comes to is netted in the final settlement of 21 or
 * 18 months once it is recorded as paid. 42 CFR 425.608.
 */
@ApplicationScoped
public class InterimSettlement {
  private static final int YEAR_OF_INTERIM = 2012;

  private final UpstreamEvents upstream;
  private final Rules rules;

  InterimSettlement(UpstreamEvents upstream, Rules rules) {
    this.upstream = upstream;
    this.rules = rules;
  }

  /**
   * Figures of the first twelve months.
   *
   * @param quality 100% where complete reporting counts, as in a first year
   */
  public record FirstMonths(
      int assignedBeneficiaries,
      PersonYears personYears,
      Money benchmark,
      Money expenditures,
      Rate quality) {}

  /**
   * What the first twelve months come to.
   *
   * @throws Refusal 404 where no agreement that began in 2012 covers the year
   */
  @Transactional
  public Settlement of(AcoYear of, FirstMonths months, AsOf asOf) {
    var agreement =
        upstream
            .agreement(of, asOf)
            .filter(signed -> signed.start().date().getYear() == YEAR_OF_INTERIM)
            .filter(signed -> rules.savings().interimSettlement().find(of.year()).isPresent())
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        "%s has no interim settlement: only the first year of an agreement that began in 2012 has one"
                            .formatted(of)));
    var track = requireNonNull(agreement.tracksByYear().get(of.year()));
    var elected = agreement.elections().minimumRate();
    var participation =
        Participation.electing(elected == null ? MinimumRateElection.SLIDING : elected);
    return Settlement.of(
        inputs(months, participation), rules.of(TrackYear.of(agreement, of.year(), track)));
  }

  private static SettlementInputs inputs(FirstMonths months, Participation participation) {
    return new SettlementInputs(
        new SettlementInputs.Population(months.assignedBeneficiaries(), months.personYears()),
        SettlementInputs.Dollars.of(months.benchmark(), months.expenditures()),
        new Quality.MetStandard(months.quality()),
        participation,
        Optional.empty(),
        new ExtremeCircumstance.None(),
        SettlementInputs.Ledger.EMPTY);
  }
}
