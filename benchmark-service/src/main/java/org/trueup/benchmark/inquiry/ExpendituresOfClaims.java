package org.trueup.benchmark.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.calculation.percapita.ClaimsExpenditures;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;

/**
 * Expenditures made of claims that were sent. They are an answer and no fact: nothing of them is
 * recorded, so that what CMS delivered, which is without excluded billing already, stays as it is
 * and is reduced by nobody.
 *
 * @param items of each enrollment type that has beneficiaries
 * @param leftOut what counts in no expenditures, by type and code: 42 CFR 425.670, 425.672
 * @param completionFactor for claims that are paid later than three months after the year
 * @param truncation the table of thresholds, with its revision
 * @param rulesCarriedForwardFrom the last reviewed year, where nobody reviewed this one
 * @param lines the same as report lines, with the paragraphs and the facts behind them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExpendituresOfClaims(
    AcoId acoId,
    PerformanceYear performanceYear,
    List<OfType> items,
    List<ClaimsExpenditures.LeftOut> leftOut,
    Factor completionFactor,
    String truncation,
    List<String> provisionalRules,
    @Nullable PerformanceYear rulesCarriedForwardFrom,
    List<String> assumptions,
    List<LineItem> lines) {

  /**
   * Those of one enrollment type.
   *
   * @param payments of claims that count, as they were sent
   * @param leftOut payments of claims that do not
   * @param total truncated and completed
   * @param perCapita the total for each person year
   */
  public record OfType(
      EnrollmentType type,
      int beneficiaries,
      PersonYears personYears,
      Money payments,
      Money leftOut,
      Money total,
      Money perCapita) {}
}
