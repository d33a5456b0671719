package org.trueup.benchmark.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trueup.benchmark.fact.DeterminedBenchmark;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.Version;

/** Benchmarks as determined, every revision. */
@ApplicationScoped
public class Benchmarks implements PanacheRepository<BenchmarkRow> {

  public void add(DeterminedBenchmark determined) {
    persist(BenchmarkRow.of(determined));
  }

  /** The revision that is wanted. */
  public Optional<DeterminedBenchmark> find(AcoYear of, Version version) {
    return find(
            "acoId = ?1 and performanceYear = ?2 and revision between ?3 and ?4"
                + " and recordedAt <= ?5 order by revision desc",
            of.aco().value(),
            of.year().toString(),
            version.lowest(),
            version.highest(),
            version.asOf().instant())
        .firstResultOptional()
        .map(BenchmarkRow::determined);
  }

  public boolean isEmpty() {
    return findAll().range(0, 0).firstResultOptional().isEmpty();
  }

  /** Every ACO with a benchmark, in order. */
  public List<AcoId> acos() {
    return find("select distinct acoId from BenchmarkRow order by acoId")
        .project(String.class)
        .stream()
        .map(AcoId::new)
        .toList();
  }

  /** Every revision of all years of an ACO, in order. */
  public List<BenchmarkDetermined> all(AcoId aco) {
    return list("acoId = ?1 order by performanceYear, revision", aco.value()).stream()
        .map(row -> row.determined().event())
        .toList();
  }

  /** The highest revision of each ACO and year. */
  public Map<String, Long> revisions() {
    return CurrentRevision.map(
        find(
            "select acoId || '/' || performanceYear, max(revision) from BenchmarkRow"
                + " group by acoId, performanceYear"));
  }

  /** Every revision that was known then, the first one first. */
  public List<BenchmarkDetermined> history(AcoYear of, AsOf asOf) {
    return list(
            "acoId = ?1 and performanceYear = ?2 and recordedAt <= ?3 order by revision",
            of.aco().value(),
            of.year().toString(),
            asOf.instant())
        .stream()
        .map(row -> row.determined().event())
        .toList();
  }
}
