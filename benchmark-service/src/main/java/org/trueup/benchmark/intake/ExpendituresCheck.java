package org.trueup.benchmark.intake;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.event.ExpenditureFacts.Basis;
import org.trueup.contracts.event.ExpenditureFacts.Period;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;

/** Whether expenditures may be what they say they are: a delivery of a year. */
final class ExpendituresCheck {
  private static final String DELIVERIES =
      "CMS Methodology Specifications v11 (Jan 2023), section 3.1";
  private static final String RISK = "CMS Methodology Specifications v11 (Jan 2023), section 3.6.1";
  private static final String BY_TYPE = "perCapitaByType";

  private final BenchmarkRules rules;
  private final PerformanceYear year;
  private final Period period;
  private final List<Fault> faults = new ArrayList<>();

  ExpendituresCheck(BenchmarkRules rules, PerformanceYear year, Period period) {
    this.rules = rules;
    this.year = year;
    this.period = period;
  }

  List<Fault> faults(ExpendituresBody sent) {
    amounts(sent);
    riskScores(sent.riskScores());
    faults.addAll(new CompletionCheck(rules, year, period).faults(sent));
    basis(sent.basis(period));
    paidThrough(sent.paidThrough());
    return faults;
  }

  private void amounts(ExpendituresBody sent) {
    var amounts = new LinkedHashMap<String, @Nullable Object>();
    amounts.put("total", sent.total());
    amounts.put("perCapita", sent.perCapita());
    amounts.put(BY_TYPE, text(sent.perCapitaByType()));
    var check =
        new AmountCheck()
            .exactlyOne(amounts)
            .notNegative("total", sent.total())
            .notNegative("perCapita", sent.perCapita())
            .plausible("total", sent.total())
            .plausible("perCapita", sent.perCapita());
    faults.addAll(byType(check, sent.perCapitaByType()).faults());
    TypeCheck.missing(BY_TYPE, sent.perCapitaByType(), "dollars for each person year", faults::add);
  }

  private static @Nullable String text(@Nullable ByEnrollmentType<?> sent) {
    return sent == null ? null : Json.write(sent);
  }

  private static AmountCheck byType(
      AmountCheck check, @Nullable ByEnrollmentType<@Nullable Money> amounts) {
    if (amounts != null) {
      for (var type : EnrollmentType.values()) {
        var field = TypeCheck.field(BY_TYPE, type);
        check.notNegative(field, amounts.of(type)).plausible(field, amounts.of(type));
      }
    }
    return check;
  }

  private void riskScores(@Nullable ByEnrollmentType<@Nullable Factor> scores) {
    TypeCheck.missing("riskScores", scores, "the risk score", faults::add);
    if (scores == null) {
      return;
    }
    for (var type : EnrollmentType.values()) {
      var score = scores.of(type);
      if (score != null && !score.isMoreThan(Factor.ZERO)) {
        faults.add(
            Fault.at("/" + TypeCheck.field("riskScores", type), score, "a score above 0")
                .under("Benchmarks are adjusted by the ratio of risk scores", RISK));
      }
    }
  }

  private void basis(Basis basis) {
    var allowed =
        period == Period.FINAL
            ? Set.of(Basis.FINAL_WITH_RUN_OUT)
            : Set.of(Basis.ROLLING_12_MONTHS, Basis.YEAR_TO_DATE);
    if (!allowed.contains(basis)) {
      var names = allowed.stream().map(Basis::name).sorted().collect(Collectors.joining(" or "));
      faults.add(
          Fault.at("/basis", basis, names + " for " + period)
              .under("Only the final delivery waits for the claims run-out", DELIVERIES));
    }
  }

  private void paidThrough(@Nullable LocalDate paidThrough) {
    // 2019A begins on 1 July: 42 CFR 425.200(c)(3).
    var month = year.secondHalf() ? Month.JULY : Month.JANUARY;
    var begins = LocalDate.of(year.calendarYear(), month, 1);
    if (paidThrough != null && paidThrough.isBefore(begins)) {
      faults.add(
          Fault.at("/paidThrough", paidThrough, begins + " or later")
              .under("A year's expenditures are paid once it has begun", DELIVERIES));
    }
  }
}
