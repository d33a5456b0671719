package org.trueup.benchmark.determination;

import java.util.Optional;
import org.trueup.benchmark.calculation.Completion;
import org.trueup.benchmark.calculation.DeliveredExpenditures;
import org.trueup.benchmark.fact.DeliveryVersion;
import org.trueup.benchmark.fact.ReportedExpenditures;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.event.ExpenditureFacts.Basis;
import org.trueup.contracts.event.ExpenditureFacts.Period;

/** The expenditures of a year, from the delivery on file to what the calculation takes. */
final class ExpendituresMapping {
  private static final int MONTHS_OF_A_QUARTER = 3;

  private ExpendituresMapping() {}

  /** The last delivery of the year; empty as long as there is none. */
  static Optional<DeliveredExpenditures> of(YearOnFile onFile, BenchmarkRules rules) {
    return onFile
        .expenditures()
        .map(
            version ->
                new DeliveredExpenditures(
                    version.fact().amount(),
                    completion(version, onFile, rules),
                    monthsToDate(version)));
  }

  private static Optional<Completion> completion(
      DeliveryVersion<Period, ReportedExpenditures> version,
      YearOnFile onFile,
      BenchmarkRules rules) {
    if (version.delivery() == Period.FINAL || !version.fact().isIncomplete()) {
      return Optional.empty();
    }
    var delivered = version.fact().completionFactor();
    return Optional.of(
        delivered != null
            ? Completion.ofDelivery(delivered)
            : byRule(quarter(version), onFile, rules));
  }

  private static Completion byRule(int quarter, YearOnFile onFile, BenchmarkRules rules) {
    var rule = rules.methods().completionFactors().at(onFile.of().year());
    var factor = rule.value().ofQuarter(quarter, onFile.covered().methodology());
    return new Completion(factor, Optional.of(rule));
  }

  private static Optional<Integer> monthsToDate(
      DeliveryVersion<Period, ReportedExpenditures> version) {
    return version.fact().basis() == Basis.YEAR_TO_DATE
        ? Optional.of(quarter(version) * MONTHS_OF_A_QUARTER)
        : Optional.empty();
  }

  /** Q1 to Q4 are 1 to 4. */
  private static int quarter(DeliveryVersion<Period, ReportedExpenditures> version) {
    return version.delivery().ordinal() + 1;
  }
}
