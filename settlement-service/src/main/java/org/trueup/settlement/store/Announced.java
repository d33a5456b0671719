package org.trueup.settlement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/** What the other services announced. The highest revision of a key is in force. */
@ApplicationScoped
public class Announced implements PanacheRepository<AnnouncedRow> {
  private static final String AGREEMENT = "AGREEMENT";
  private static final String ASSIGNMENT = "ASSIGNMENT";
  private static final String BENCHMARK = "BENCHMARK";

  /** Keeps the agreement, unless this or a later revision of it is on file: then answers false. */
  public boolean take(AgreementSigned agreement, Instant takenAt) {
    return take(
        AGREEMENT, agreement.acoId(), agreement.key(), agreement.revision(), agreement, takenAt);
  }

  /** As for agreements. */
  public boolean take(AssignmentDetermined assignment, Instant takenAt) {
    var head = assignment.head();
    return take(ASSIGNMENT, head.acoId(), head.key(), head.revision(), assignment, takenAt);
  }

  /** As for agreements. */
  public boolean take(BenchmarkDetermined benchmark, Instant takenAt) {
    var head = benchmark.head();
    return take(BENCHMARK, head.acoId(), head.key(), head.revision(), benchmark, takenAt);
  }

  /** The ACO's agreements as they now stand, by start. */
  public List<AgreementSigned> agreements(AcoId aco) {
    var latest = new LinkedHashMap<String, AnnouncedRow>();
    list("acoId = ?1 and kind = ?2 order by key, revision", aco.value(), AGREEMENT)
        .forEach(row -> latest.put(row.key, row));
    return latest.values().stream()
        .map(row -> Json.read(row.event, AgreementSigned.class))
        .toList();
  }

  /** The agreement that covers the year. */
  public Optional<AgreementSigned> agreement(AcoId aco, PerformanceYear year) {
    return agreements(aco).stream().filter(agreement -> agreement.covers(year)).findFirst();
  }

  public Optional<BenchmarkDetermined> benchmark(AcoId aco, PerformanceYear year) {
    return latest(BENCHMARK, aco + "/" + year)
        .map(row -> Json.read(row.event, BenchmarkDetermined.class));
  }

  /** The years of the ACO for which a benchmark was announced. */
  public Set<PerformanceYear> benchmarkYears(AcoId aco) {
    return find("acoId = ?1 and kind = ?2", aco.value(), BENCHMARK).project(Key.class).stream()
        .map(row -> PerformanceYear.parse(row.key.substring(row.key.indexOf('/') + 1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The key of a row alone. */
  record Key(String key) {}

  /** The newest assignment this service has heard of. */
  public OptionalLong assignmentRevision(AcoId aco, PerformanceYear year) {
    return latest(ASSIGNMENT, aco + "/" + year)
        .map(row -> OptionalLong.of(row.revision))
        .orElseGet(OptionalLong::empty);
  }

  private boolean take(
      String kind, AcoId aco, String key, long revision, Object event, Instant takenAt) {
    if (latest(kind, key).filter(row -> row.revision >= revision).isPresent()) {
      return false;
    }
    var row = new AnnouncedRow();
    row.kind = kind;
    row.acoId = aco.value();
    row.key = key;
    row.revision = revision;
    row.event = Json.write(event);
    row.takenAt = takenAt;
    persist(row);
    return true;
  }

  private Optional<AnnouncedRow> latest(String kind, String key) {
    return find("kind = ?1 and key = ?2 order by revision desc", kind, key)
        .range(0, 0)
        .firstResultOptional();
  }
}
