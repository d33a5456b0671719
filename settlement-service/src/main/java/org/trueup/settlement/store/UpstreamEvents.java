package org.trueup.settlement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/** What the other services announced. The highest revision of a key is in force. */
@ApplicationScoped
public class UpstreamEvents implements PanacheRepository<UpstreamEventRow> {
  private static final String AGREEMENT = "AGREEMENT";
  private static final String ASSIGNMENT = "ASSIGNMENT";
  private static final String BENCHMARK = "BENCHMARK";

  /**
   * Keeps the agreement.
   *
   * @return whether it is in force now: not when this or a later revision of it was on file
   */
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
    return agreements(aco, AsOf.NOW);
  }

  private List<AgreementSigned> agreements(AcoId aco, Instant asOf) {
    var latest = new LinkedHashMap<String, AgreementSigned>();
    stream("acoId = ?1 and kind = ?2 order by key, revision", aco.value(), AGREEMENT)
        .map(row -> Json.read(row.event, AgreementSigned.class))
        .filter(agreement -> !agreement.recordedAt().isAfter(asOf))
        .forEach(agreement -> latest.put(agreement.key(), agreement));
    return List.copyOf(latest.values());
  }

  /** The agreement that covers the year. */
  public Optional<AgreementSigned> agreement(AcoId aco, PerformanceYear year) {
    return agreement(aco, year, AsOf.NOW);
  }

  /** The agreement that covered the year then, by the time at which it was signed. */
  public Optional<AgreementSigned> agreement(AcoId aco, PerformanceYear year, Instant asOf) {
    return agreements(aco, asOf).stream().filter(agreement -> agreement.covers(year)).findFirst();
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

  /** The newest assignment by the time at which it was determined. */
  public OptionalLong assignmentRevision(AcoId aco, PerformanceYear year, Instant asOf) {
    if (asOf.equals(AsOf.NOW)) {
      return assignmentRevision(aco, year);
    }
    return assignments(aco, year).values().stream()
        .filter(assignment -> !assignment.head().recordedAt().isAfter(asOf))
        .mapToLong(assignment -> assignment.head().revision())
        .max();
  }

  /** Every assignment of the year this service has heard of, by revision. */
  public SortedMap<Long, AssignmentDetermined> assignments(AcoId aco, PerformanceYear year) {
    var known = new TreeMap<Long, AssignmentDetermined>();
    stream("kind = ?1 and key = ?2", ASSIGNMENT, aco + "/" + year)
        .forEach(row -> known.put(row.revision, Json.read(row.event, AssignmentDetermined.class)));
    return known;
  }

  /** An older revision that comes late is kept too, so that what is on file tells all. */
  private boolean take(
      String kind, AcoId aco, String key, long revision, Object event, Instant takenAt) {
    var newest = latest(kind, key).map(row -> row.revision).orElse(0L);
    if (count("kind = ?1 and key = ?2 and revision = ?3", kind, key, revision) > 0) {
      return false;
    }
    var row = new UpstreamEventRow();
    row.kind = kind;
    row.acoId = aco.value();
    row.key = key;
    row.revision = revision;
    row.event = Json.write(event);
    row.takenAt = takenAt;
    persist(row);
    return revision > newest;
  }

  private Optional<UpstreamEventRow> latest(String kind, String key) {
    return find("kind = ?1 and key = ?2 order by revision desc", kind, key)
        .range(0, 0)
        .firstResultOptional();
  }
}
