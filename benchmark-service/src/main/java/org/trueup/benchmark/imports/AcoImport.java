package org.trueup.benchmark.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trueup.benchmark.determination.FactFiling;
import org.trueup.benchmark.determination.YearDetermination;
import org.trueup.benchmark.fact.AcoYear;
import org.trueup.benchmark.fact.ImportAnswer;
import org.trueup.benchmark.fact.ImportedFact;
import org.trueup.benchmark.fact.ImportedFile;
import org.trueup.benchmark.store.Agreements;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.value.AcoId;

/** Takes the facts that a file has about one ACO. The ACO must be locked. */
@ApplicationScoped
class AcoImport {
  private final FactFiling filing;
  private final Agreements agreements;
  private final YearDetermination years;

  AcoImport(FactFiling filing, Agreements agreements, YearDetermination years) {
    this.filing = filing;
    this.agreements = agreements;
    this.years = years;
  }

  /** What became of them. */
  record Taken(List<ImportAnswer.Item> items, List<ImportAnswer.Year> benchmarks) {}

  Taken take(AcoId aco, ImportedFile file, Instant recordedAt) {
    var items = new ArrayList<ImportAnswer.Item>();
    var touched = new TreeMap<AcoYear, Cause.Kind>(Comparator.comparing(AcoYear::year));
    for (var fact : file.facts()) {
      if (fact.aco().equals(aco)) {
        items.add(keep(fact, recordedAt));
        touch(touched, fact);
      }
    }
    return new Taken(items, determine(touched, file, recordedAt));
  }

  private ImportAnswer.Item keep(ImportedFact fact, Instant recordedAt) {
    return switch (fact) {
      case ImportedFact.OfBenchmark it -> {
        var filed = filing.benchmark(it.delivered(), FactFiling.ANY_REVISION, recordedAt);
        yield ImportAnswer.Item.of(fact, filed.created(), filed.fact().revision());
      }
      case ImportedFact.OfExpenditures it -> {
        var filed = filing.expenditures(it.delivered(), FactFiling.ANY_REVISION, recordedAt);
        yield ImportAnswer.Item.of(fact, filed.created(), filed.fact().revision());
      }
      case ImportedFact.OfTable it -> {
        var filed = filing.table(it.key(), it.figures(), FactFiling.ANY_REVISION, recordedAt);
        yield ImportAnswer.Item.of(fact, filed.created(), filed.fact().revision());
      }
    };
  }

  /** Which years a fact touches, and why; where facts of several kinds do, the benchmark leads. */
  private void touch(Map<AcoYear, Cause.Kind> touched, ImportedFact fact) {
    var input = Cause.Kind.BENCHMARK_INPUT;
    switch (fact) {
      case ImportedFact.OfBenchmark it -> touched.put(it.delivered().of(), input);
      case ImportedFact.OfExpenditures it ->
          touched.putIfAbsent(it.delivered().of(), Cause.Kind.EXPENDITURES);
      case ImportedFact.OfTable it ->
          agreements.years(it.aco()).forEach(year -> touched.put(year, input));
    }
  }

  private List<ImportAnswer.Year> determine(
      Map<AcoYear, Cause.Kind> touched, ImportedFile file, Instant recordedAt) {
    return touched.entrySet().stream()
        .map(
            year -> {
              var cause = new Cause(year.getValue(), null, file.id(), null, null);
              var determined = years.determine(year.getKey(), recordedAt, cause);
              return ImportAnswer.Year.of(year.getKey(), determined);
            })
        .toList();
  }
}
