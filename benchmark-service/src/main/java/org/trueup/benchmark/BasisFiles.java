package org.trueup.benchmark;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.trueup.benchmark.basis.BasisKey;
import org.trueup.benchmark.basis.BasisOf;
import org.trueup.benchmark.basis.BasisReading;
import org.trueup.benchmark.basis.BasisTable;
import org.trueup.benchmark.basis.YearBasis;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.benchmark.store.BasisTables;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;

/** Reads what is on file to compute a benchmark from. */
@ApplicationScoped
class BasisFiles {
  private final BasisTables tables;
  private final BenchmarkRules rules;

  BasisFiles(BasisTables tables, BenchmarkRules rules) {
    this.tables = tables;
    this.rules = rules;
  }

  /** Empty as long as no benchmark year of the agreement is on file: nobody wants one computed. */
  Optional<YearBasis> find(
      AcoYear of,
      AgreementSigned agreement,
      Optional<AssignmentDetermined> assignment,
      Instant asOf) {
    var asked = Asked.knownAt(asOf);
    return isWanted(of, agreement, asked)
        ? Optional.of(
            BasisReading.read(
                basisOf(of, agreement),
                rules.methods().of(agreement.start(), agreement.period() == 1),
                assignment.map(event -> event.assignment().personYearsByType()).orElse(null),
                key -> tables.find(key, asked)))
        : Optional.empty();
  }

  private boolean isWanted(AcoYear of, AgreementSigned agreement, Asked asked) {
    for (var year : BenchmarkYear.values()) {
      var subject = agreement.start() + "/" + year;
      if (tables
          .find(BasisKey.of(BasisTable.BENCHMARK_YEAR, of.aco(), subject), asked)
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static BasisOf basisOf(AcoYear of, AgreementSigned agreement) {
    return new BasisOf(
        of.aco(),
        agreement.start().toString(),
        agreement.start().date().getYear(),
        of.year(),
        agreement.tracksByYear().headMap(of.year()).size() + 1);
  }
}
