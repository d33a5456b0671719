package org.trueup.benchmark.determination;

import java.util.Optional;
import org.trueup.benchmark.calculation.Completion;
import org.trueup.benchmark.calculation.DeliveredExpenditures;
import org.trueup.benchmark.fact.OnFile;
import org.trueup.benchmark.fact.ReportedExpenditures;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.event.ExpenditureFacts.Basis;
import org.trueup.contracts.event.ExpenditureFacts.Period;
import org.trueup.contracts.value.AssignmentMethodology;

/** From a delivery of expenditures on file to what the calculation takes. */
final class ExpendituresMapping {
  private static final int MONTHS_OF_A_QUARTER = 3;

  private ExpendituresMapping() {}

  /** The latest delivery of the year; empty as long as there is none. */
  static Optional<DeliveredExpenditures> of(YearOnFile onFile, BenchmarkRules rules) {
    return onFile
        .expenditures()
        .map(
            on ->
                new DeliveredExpenditures(
                    on.fact().amount(), completion(on, onFile, rules), monthsToDate(on)));
  }

  private static Optional<Completion> completion(
      OnFile<Period, ReportedExpenditures> on, YearOnFile onFile, BenchmarkRules rules) {
    if (on.delivery() == Period.FINAL || !on.fact().isIncomplete()) {
      return Optional.empty();
    }
    var delivered = on.fact().completionFactor();
    return Optional.of(
        delivered != null ? Completion.ofDelivery(delivered) : byRule(quarter(on), onFile, rules));
  }

  private static Completion byRule(int quarter, YearOnFile onFile, BenchmarkRules rules) {
    var year = onFile.of().year();
    var rule = rules.methods().completionFactors().at(year);
    return new Completion(rule.value().ofQuarter(quarter, methodology(onFile)), Optional.of(rule));
  }

  private static AssignmentMethodology methodology(YearOnFile onFile) {
    return onFile.agreement().methodologyByYear().get(onFile.of().year());
  }

  private static Optional<Integer> monthsToDate(OnFile<Period, ReportedExpenditures> on) {
    return on.fact().basis() == Basis.YEAR_TO_DATE
        ? Optional.of(quarter(on) * MONTHS_OF_A_QUARTER)
        : Optional.empty();
  }

  /** 1 to 4. */
  private static int quarter(OnFile<Period, ReportedExpenditures> on) {
    return on.delivery().ordinal() + 1;
  }
}
