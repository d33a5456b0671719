package org.trueup.benchmark.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.event.ExpenditureFacts.Period;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.PerformanceYear;

/** What may be wrong with a delivery of expenditures. */
final class ExpenditureFaults {
  private static final String COMPLETION =
      "CMS Methodology Specifications v11 (Jan 2023), section 3.4";
  private static final String RISK = "CMS Methodology Specifications v11 (Jan 2023), section 3.6.1";
  private static final String BY_TYPE = "perCapitaByType";

  /** A factor of two would double what was paid: surely a slip. */
  private static final Factor MOST = Factor.parse("2");

  private final BenchmarkRules rules;
  private final PerformanceYear year;
  private final Period period;
  private final ExpendituresBody sent;
  private final List<Fault> faults = new ArrayList<>();

  private ExpenditureFaults(
      BenchmarkRules rules, PerformanceYear year, Period period, ExpendituresBody sent) {
    this.rules = rules;
    this.year = year;
    this.period = period;
    this.sent = sent;
  }

  static List<Fault> of(
      BenchmarkRules rules, PerformanceYear year, Period period, ExpendituresBody sent) {
    var found = new ExpenditureFaults(rules, year, period, sent);
    found.amounts();
    found.riskScores();
    found.completion();
    return found.faults;
  }

  private void amounts() {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("total", sent.total());
    fields.put("perCapita", sent.perCapita());
    fields.put(BY_TYPE, sent.perCapitaByType());
    var amounts =
        new AmountFaults()
            .exactlyOne(fields)
            .notNegative("total", sent.total())
            .notNegative("perCapita", sent.perCapita())
            .plausible("total", sent.total())
            .plausible("perCapita", sent.perCapita());
    var byType = sent.perCapitaByType();
    if (byType != null) {
      for (var type : EnrollmentType.values()) {
        var field = TypeFaults.field(BY_TYPE, type);
        amounts.notNegative(field, byType.of(type)).plausible(field, byType.of(type));
      }
    }
    faults.addAll(amounts.found());
    TypeFaults.missing(BY_TYPE, byType, "dollars for each person year", faults::add);
  }

  private void riskScores() {
    var scores = sent.riskScores();
    TypeFaults.missing("riskScores", scores, "the risk score", faults::add);
    if (scores == null) {
      return;
    }
    for (var type : EnrollmentType.values()) {
      var score = scores.of(type);
      if (score != null && !score.isMoreThan(Factor.ZERO)) {
        faults.add(
            Fault.at("/" + TypeFaults.field("riskScores", type), score, "a score above 0")
                .under("Benchmarks are adjusted by the ratio of risk scores", RISK));
      }
    }
  }

  private void completion() {
    var factor = sent.completionFactor();
    var incomplete = Boolean.FALSE.equals(sent.completed());
    if (period == Period.FINAL && (incomplete || factor != null)) {
      var field = factor == null ? "/completed" : "/completionFactor";
      add(field, factor, "nothing here for FINAL", "The final delivery waited for the run-out");
      return;
    }
    if (factor != null) {
      ofFactor(factor);
    } else if (incomplete) {
      withoutFactor().ifPresent(faults::add);
    }
  }

  private void ofFactor(Factor factor) {
    if (Boolean.TRUE.equals(sent.completed())) {
      add("/completionFactor", factor, "no factor", "What is completed is not completed again");
    }
    if (Factor.ONE.isMoreThan(factor) || factor.isMoreThan(MOST)) {
      add("/completionFactor", factor, "a factor from 1 to 2", "Claims not yet paid add to costs");
    }
  }

  private Optional<Fault> withoutFactor() {
    try {
      rules.methods().completionFactors().at(year);
      return Optional.empty();
    } catch (NoRuleInForce none) {
      var expected = "completionFactor beside it: none is on file for " + year;
      return Optional.of(
          Fault.at("/completed", false, expected)
              .under(String.valueOf(none.getMessage()), COMPLETION));
    }
  }

  private void add(String pointer, @Nullable Object value, String expected, String rule) {
    faults.add(Fault.at(pointer, value, expected).under(rule, COMPLETION));
  }
}
