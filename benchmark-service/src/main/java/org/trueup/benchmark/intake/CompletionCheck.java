package org.trueup.benchmark.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.event.ExpenditureFacts.Period;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.PerformanceYear;

/** Whether expenditures can be completed for claims that are not paid yet. */
final class CompletionCheck {
  private static final String CITE = "CMS Methodology Specifications v11 (Jan 2023), section 3.4";
  private static final String FACTOR = "/completionFactor";

  /** A factor of two would double what was paid: surely a slip. */
  private static final Factor MOST = Factor.parse("2");

  private final BenchmarkRules rules;
  private final PerformanceYear year;
  private final Period period;
  private final List<Fault> faults = new ArrayList<>();

  CompletionCheck(BenchmarkRules rules, PerformanceYear year, Period period) {
    this.rules = rules;
    this.year = year;
    this.period = period;
  }

  List<Fault> faults(ExpendituresBody sent) {
    var factor = sent.completionFactor();
    var isIncomplete = Boolean.FALSE.equals(sent.completed());
    if (period == Period.FINAL) {
      ofFinal(factor, isIncomplete);
    } else if (factor != null) {
      ofFactor(factor, Boolean.TRUE.equals(sent.completed()));
    } else if (isIncomplete) {
      byRule();
    }
    return faults;
  }

  private void ofFinal(@Nullable Factor factor, boolean isIncomplete) {
    var rule = "The final delivery waited for the run-out";
    if (factor != null) {
      add(FACTOR, factor, "left out for FINAL", rule);
    } else if (isIncomplete) {
      add("/completed", false, "true, or left out, for FINAL", rule);
    }
  }

  private void ofFactor(Factor factor, boolean isCompleted) {
    if (isCompleted) {
      var rule = "A completion factor cannot be applied to complete expenditures";
      add(FACTOR, factor, "left out where completed is true", rule);
    }
    if (Factor.ONE.isMoreThan(factor) || factor.isMoreThan(MOST)) {
      add(FACTOR, factor, "a factor from 1 to 2", "Claims not yet paid add to expenditures");
    }
  }

  private void byRule() {
    try {
      rules.methods().completionFactors().at(year);
    } catch (NoRuleInForce none) {
      var expected = "true, or come with a completionFactor: none is on file for " + year;
      add("/completed", false, expected, String.valueOf(none.getMessage()));
    }
  }

  private void add(String pointer, @Nullable Object value, String expected, String rule) {
    faults.add(Fault.at(pointer, value, expected).under(rule, CITE));
  }
}
