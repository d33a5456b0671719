package org.trueup.benchmark.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.trueup.benchmark.calculation.WindowEffect;
import org.trueup.benchmark.determination.BenchmarkBuild;
import org.trueup.benchmark.determination.InputTablesOnFile;
import org.trueup.benchmark.determination.YearOnFile;
import org.trueup.benchmark.determination.YearsOnFile;
import org.trueup.benchmark.fact.AcoYear;
import org.trueup.benchmark.fact.Asked;
import org.trueup.benchmark.input.BothWindows;
import org.trueup.benchmark.input.YearInputTables;
import org.trueup.benchmark.report.WindowReport;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.Ruled;

/** Builds a benchmark with both assignable populations. Changes nothing. */
@ApplicationScoped
public class WindowComparison {
  private static final String RULE =
      "County figures are of people assignable in the calendar year, or in the ACO's own window";
  private static final String CITE = "42 CFR 425.654(a)(1)(i); 87 FR 69929";

  private final YearsOnFile years;
  private final InputTablesOnFile basis;
  private final BenchmarkRules rules;
  private final WindowReport report;

  WindowComparison(
      YearsOnFile years, InputTablesOnFile basis, BenchmarkRules rules, WindowReport report) {
    this.years = years;
    this.basis = basis;
    this.rules = rules;
    this.report = report;
  }

  /**
   * Both side by side, as known then.
   *
   * @throws Refusal 404 where one of them cannot be built, with what is missing and the request
   *     that brings it
   */
  @Transactional
  public ComparedWindows compare(AcoYear of, Asked asked) {
    var onFile =
        years
            .find(of, asked.asOf())
            .orElseThrow(() -> Refusal.notFound("no agreement covers " + of));
    var built = onFile.computed().orElseThrow(() -> notBuilt(onFile));
    if (!built.basis().rules().needsRegion()) {
      throw Refusal.notFound(
          "the rules of agreements from "
              + onFile.agreement().start()
              + " use no county figures: nothing hangs on whom they are of");
    }
    var both = basis.bothWindows(of, onFile.agreement(), built.basis(), asked.asOf());
    if (!both.lacks().isEmpty()) {
      throw missing("the other assignable population of " + of + " is not on file", both.lacks());
    }
    return compare(onFile, built, both);
  }

  private ComparedWindows compare(YearOnFile onFile, BenchmarkBuild.Built built, BothWindows both) {
    var ruleset = built.basis().rules();
    var effect = WindowEffect.of(built.basis().inputs(), both.regions().orElseThrow(), ruleset);
    var year = onFile.of().year();
    var months = rules.length(year).value().months();
    var inForce = effect.of(effect.inForce(), months);
    var otherwise = effect.of(effect.other(), months);
    return new ComparedWindows(
        onFile.agreement().methodologyByYear().get(year),
        both.used(),
        both.other(),
        inForce,
        otherwise,
        inForce.minus(otherwise),
        ruleset.provisional().stream().map(Ruled::rule).toList(),
        both.facts(),
        report.lines(effect, months, both.used().name(), both.other().name()));
  }

  private static Refusal notBuilt(YearOnFile onFile) {
    var lacks =
        onFile
            .build()
            .map(BenchmarkBuild::lacks)
            .orElseGet(
                () ->
                    List.of(
                        new YearInputTables.Lack(
                            "benchmark years",
                            "PUT /acos/"
                                + onFile.of().aco()
                                + "/agreements/"
                                + onFile.agreement().start()
                                + "/benchmark-years/{BY1|BY2|BY3}")));
    return missing("the benchmark of " + onFile.of() + " is not built from its sources", lacks);
  }

  private static Refusal missing(String detail, List<YearInputTables.Lack> lacks) {
    var faults =
        lacks.stream()
            .map(lack -> Fault.inParameter("py", lack.what(), lack.where()).under(RULE, CITE))
            .toList();
    return new Refusal(Refusal.Kind.NOT_FOUND, detail, faults);
  }
}
