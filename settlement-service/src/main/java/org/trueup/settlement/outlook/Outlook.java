package org.trueup.settlement.outlook;

import java.util.List;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.bench.projection.Credibility;
import org.trueup.settlement.bench.projection.ReportNoise;
import org.trueup.settlement.bench.projection.SavingsRateModel;
import org.trueup.settlement.bench.projection.SavingsRateOutlook;
import org.trueup.settlement.bench.projection.YearTerms;
import org.trueup.settlement.reconciliation.Reservations;

/**
 * What is known of a year's final savings rate from what is on file.
 *
 * @param settlement what is on file of the year
 * @param stage the report that it rests on
 * @param prior what was expected without any report
 * @param noise how far the report may be off
 * @param credibility how much of it is believed, and what is expected then
 * @param terms everything but the expenditures
 * @param assumptions what was assumed for want of a fact, in sentences
 */
public record Outlook(
    SettlementDetermined settlement,
    Stage stage,
    SavingsRateOutlook prior,
    ReportNoise noise,
    Credibility credibility,
    YearTerms terms,
    Ruled<SavingsRateModel> model,
    List<String> assumptions) {

  /** The latest report of the year's expenditures. */
  public enum Stage {
    /** None. */
    PRIOR,
    Q1,
    Q2,
    Q3,
    Q4,
    /** Final expenditures, before all else is. */
    YEAR_END,
    /** Everything is CMS's final word. */
    FINAL
  }

  public Outlook {
    assumptions = List.copyOf(assumptions);
  }

  /**
   * What is not certain of the rules that the year is settled by and of those behind its benchmark.
   * A settlement that still waits for a fact names none itself.
   */
  public Reservations reservations() {
    return Reservations.of(terms.at(Rate.ONE), settlement);
  }

  /** What is expected with all that is on file. */
  public SavingsRateOutlook expected() {
    return credibility.outlook();
  }
}
