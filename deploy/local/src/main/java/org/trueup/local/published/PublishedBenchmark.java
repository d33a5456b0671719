package org.trueup.local.published;

import java.util.List;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

/**
 * The historical benchmark of one ACO and what CMS published of its way there.
 *
 * @param years the three benchmark years, in order
 * @param personYears of the third of them
 * @param printed for each person year, in whole dollars
 */
public record PublishedBenchmark(
    AcoId acoId,
    AgreementStart start,
    List<Year> years,
    ByEnrollmentType<PersonYears> personYears,
    Money printed) {

  /** One benchmark year: expenditures for each person year, and renormalized risk scores. */
  public record Year(ByEnrollmentType<Money> perCapita, ByEnrollmentType<Factor> riskScores) {}

  public PublishedBenchmark {
    years = List.copyOf(years);
  }
}
