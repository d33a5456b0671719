package org.trueup.benchmark.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.trueup.benchmark.calculation.WindowEffect;
import org.trueup.benchmark.calculation.WindowEffect.Amounts;
import org.trueup.benchmark.determination.BenchmarkBuild;
import org.trueup.benchmark.determination.InputTablesOnFile;
import org.trueup.benchmark.determination.InputsOnFile;
import org.trueup.benchmark.determination.OwnBenchmark;
import org.trueup.benchmark.determination.YearOnFile;
import org.trueup.benchmark.input.BothWindows;
import org.trueup.benchmark.input.YearInputTables.Lack;
import org.trueup.benchmark.report.WindowReport;
import org.trueup.benchmark.report.WindowReport.Side;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.rule.RulesRead;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;

/** What hangs on the assignable population of county figures. Changes nothing. */
@ApplicationScoped
public class WindowComparisonQuery {
  private static final String RULE =
      "County figures are of beneficiaries assignable in the calendar year, or in the ACO's own"
          + " window";
  private static final String CITE = "42 CFR 425.654(a)(1)(i); 87 FR 69929";

  private final InputsOnFile inputs;
  private final InputTablesOnFile tables;
  private final BenchmarkRules rules;
  private final WindowReport report;

  WindowComparisonQuery(
      InputsOnFile inputs, InputTablesOnFile tables, BenchmarkRules rules, WindowReport report) {
    this.inputs = inputs;
    this.tables = tables;
    this.rules = rules;
    this.report = report;
  }

  /**
   * The benchmark with both populations side by side, as known then.
   *
   * @throws Refusal 404 where one of them cannot be built, with what is missing and the request
   *     that brings it
   */
  @Transactional
  public WindowComparison compare(AcoYear of, AsOf asOf) {
    var onFile = inputs.find(of, asOf).orElseThrow(() -> NotCovered.refusal(of));
    var own = onFile.computed().orElseThrow(() -> notBuilt(onFile));
    if (!own.tables().rules().needsRegion()) {
      throw Refusal.notFound(
          "The rules of agreements from "
              + onFile.agreement().start()
              + " use no county figures: nothing depends on their population");
    }
    var both = tables.bothWindows(onFile.covered(), own.tables(), asOf);
    if (!both.lacks().isEmpty()) {
      var detail = "The other assignable population of " + of + " is not on file: send its tables";
      throw missing(of, detail, both.lacks());
    }
    return compare(onFile, own, both);
  }

  private WindowComparison compare(YearOnFile onFile, OwnBenchmark own, BothWindows both) {
    var inForce = own.tables().rules();
    var effect = WindowEffect.of(own.tables().inputs(), both.regions().orElseThrow(), inForce);
    var months = rules.length(onFile.of().year()).value().months();
    return new WindowComparison(
        onFile.covered().methodology(),
        both.used(),
        both.other(),
        Amounts.of(effect.byRule(), months),
        Amounts.of(effect.other(), months),
        effect.difference(months),
        RulesRead.provisional(inForce).map(Ruled::rule).toList(),
        rules.performanceYears().carriedForwardFrom(onFile.of().year()).orElse(null),
        both.facts(),
        report.lines(
            new Side(both.used().name(), effect.byRule()),
            new Side(both.other().name(), effect.other()),
            months));
  }

  private static Refusal notBuilt(YearOnFile onFile) {
    var of = onFile.of();
    var lacks =
        onFile.build().map(BenchmarkBuild::lacks).orElseGet(() -> List.of(benchmarkYears(onFile)));
    return missing(
        of,
        "The benchmark of " + of + " is not built from input tables: send what is missing",
        lacks);
  }

  private static Lack benchmarkYears(YearOnFile onFile) {
    return new Lack(
        "benchmark years",
        "PUT /acos/%s/agreements/%s/benchmark-years/{BY1|BY2|BY3}"
            .formatted(onFile.of().aco(), onFile.agreement().start()));
  }

  private static Refusal missing(AcoYear of, String detail, List<Lack> lacks) {
    var faults =
        lacks.stream()
            .map(lack -> "a year with " + lack.what() + " on file: " + lack.where())
            .map(expected -> Fault.inParameter("py", of.year(), expected).under(RULE, CITE))
            .toList();
    return new Refusal(Refusal.Kind.NOT_FOUND, detail, faults);
  }
}
