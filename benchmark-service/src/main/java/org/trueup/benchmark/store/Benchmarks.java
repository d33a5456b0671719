package org.trueup.benchmark.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.trueup.benchmark.fact.AcoYear;
import org.trueup.benchmark.fact.Asked;
import org.trueup.benchmark.fact.DeterminedBenchmark;
import org.trueup.contracts.event.BenchmarkDetermined;

/** Benchmarks as determined, every revision. */
@ApplicationScoped
public class Benchmarks implements PanacheRepository<BenchmarkRow> {

  public void add(DeterminedBenchmark determined) {
    persist(BenchmarkRow.of(determined));
  }

  public Optional<DeterminedBenchmark> find(AcoYear of, Asked asked) {
    return find(
            "acoId = ?1 and performanceYear = ?2 and revision between ?3 and ?4"
                + " and recordedAt <= ?5 order by revision desc",
            of.aco().value(),
            of.year().toString(),
            asked.first(),
            asked.last(),
            asked.asOf())
        .firstResultOptional()
        .map(BenchmarkRow::determined);
  }

  public boolean isEmpty() {
    return findAll().range(0, 0).firstResultOptional().isEmpty();
  }

  /** Every revision, the first one first. */
  public List<BenchmarkDetermined> history(AcoYear of) {
    return list(
            "acoId = ?1 and performanceYear = ?2 order by revision",
            of.aco().value(),
            of.year().toString())
        .stream()
        .map(row -> row.determined().event())
        .toList();
  }
}
