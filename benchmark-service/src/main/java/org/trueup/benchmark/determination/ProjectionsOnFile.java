package org.trueup.benchmark.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.trueup.benchmark.calculation.AssignedPopulation;
import org.trueup.benchmark.calculation.updated.ProjectedUpdate;
import org.trueup.benchmark.fact.DeliveryVersion;
import org.trueup.benchmark.input.ReportedFigures;
import org.trueup.benchmark.input.TablesOnFile;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.benchmark.rules.RulesInForce;
import org.trueup.benchmark.store.InputTables;
import org.trueup.contracts.event.ExpenditureFacts.Period;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.value.AsOf;

/** Benchmarks of quarters, projected from what CMS reported. */
@ApplicationScoped
class ProjectionsOnFile {
  private final InputTables tables;
  private final BenchmarkRules rules;

  ProjectionsOnFile(InputTables tables, BenchmarkRules rules) {
    this.tables = tables;
    this.rules = rules;
  }

  /**
   * The benchmark at the quarter of the latest expenditures; empty where an updated benchmark is on
   * file, or something that it is projected from is not.
   */
  Optional<ProjectedBenchmark> find(YearOnFile onFile, AsOf asOf) {
    return onFile.benchmark().isPresent() || onFile.computed().isPresent()
        ? Optional.empty()
        : onFile
            .expenditures()
            .map(DeliveryVersion::delivery)
            .filter(period -> period != Period.FINAL)
            .flatMap(period -> at(period.name(), onFile, asOf));
  }

  private Optional<ProjectedBenchmark> at(String quarter, YearOnFile onFile, AsOf asOf) {
    var known = tables.knownAt(onFile.of().aco(), asOf);
    TablesOnFile found = key -> known.latest(List.of(key));
    var figures = new ReportedFigures(onFile.of(), found);
    var years = onFile.population().flatMap(AssignedPopulation::byType);
    return years.flatMap(
        personYears ->
            figures
                .delivery(found)
                .flatMap(
                    delivery ->
                        rules(onFile)
                            .flatMap(
                                inForce ->
                                    figures
                                        .inputs(delivery, quarter, personYears)
                                        .flatMap(inputs -> ProjectedUpdate.of(inputs, inForce))
                                        .map(
                                            update ->
                                                new ProjectedBenchmark(
                                                    update,
                                                    delivery,
                                                    quarter,
                                                    inForce,
                                                    figures.facts())))));
  }

  private Optional<RulesInForce.Update> rules(YearOnFile onFile) {
    var agreement = onFile.agreement();
    try {
      var year = onFile.of().year();
      return Optional.of(
          rules.methods().of(agreement.start(), agreement.period() == 1, year).update());
    } catch (NoRuleInForce none) {
      return Optional.empty();
    }
  }
}
