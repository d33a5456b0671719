package org.trueup.benchmark.input;

import java.util.List;
import java.util.Optional;
import org.trueup.benchmark.calculation.NationalFactors;
import org.trueup.benchmark.calculation.OwnYear;
import org.trueup.benchmark.calculation.historical.PopulationInputs;
import org.trueup.benchmark.calculation.historical.PriorYear;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;

/** Maps the rows of single tables to figures. */
final class InputFigures {
  private static final String PER_CAPITA = "per_capita";
  private static final String PERSON_YEARS = "person_years";

  private InputFigures() {}

  static OwnYear ownYear(InputRows rows) {
    return new OwnYear(
        rows.byType(row -> row.money(PER_CAPITA)),
        rows.byType(row -> row.personYears(PERSON_YEARS)),
        rows.byType(row -> row.factor("risk_score")),
        rows.all().stream()
            .map(row -> row.personYearsOrNone("dual_person_years"))
            .reduce(PersonYears.ZERO, PersonYears::plus));
  }

  /** Demographic scores come renormalized. */
  static NationalFactors national(InputRows rows) {
    return new NationalFactors(
        rows.byType(row -> row.money(PER_CAPITA)),
        rows.byType(row -> row.factor("mean_risk_score")),
        ByEnrollmentType.of(type -> Factor.ONE));
  }

  /** How often the ACO is subject to a regional adjustment by now, counting from 1. */
  static int regionalAdjustmentCount(InputRows terms) {
    return terms.first().map(row -> Integer.parseInt(row.text("times_regional"))).orElse(1);
  }

  static Optional<PopulationInputs> population(InputRows rows) {
    return rows.first()
        .map(
            row ->
                new PopulationInputs(
                    Rate.parseFraction(row.text("share")),
                    row.has("amount") ? Optional.of(row.money("amount")) : Optional.empty()));
  }

  static List<PriorYear> priorYears(InputRows rows) {
    return rows.all().stream()
        .map(
            row ->
                new PriorYear(
                    PriorYear.Outcome.valueOf(row.text("outcome")),
                    row.money(PER_CAPITA),
                    row.personYears(PERSON_YEARS),
                    Rate.parseFraction(row.text("final_sharing_rate"))))
        .toList();
  }
}
