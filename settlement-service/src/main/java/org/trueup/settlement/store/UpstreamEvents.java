package org.trueup.settlement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AnnouncedEvent;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.messaging.TakenRevisions;

/** What the other services announced. The highest revision of a key is the current one. */
@ApplicationScoped
public class UpstreamEvents implements PanacheRepository<UpstreamEventRow>, TakenRevisions {
  private static final String AGREEMENT = "AGREEMENT";
  private static final String ASSIGNMENT = "ASSIGNMENT";
  private static final String BENCHMARK = "BENCHMARK";

  /**
   * Keeps the agreement.
   *
   * @return whether it is the current one now: not when this or a later revision was on file
   */
  public boolean add(AgreementSigned agreement, Instant receivedAt) {
    return add(AGREEMENT, agreement, receivedAt);
  }

  /** As for agreements. */
  public boolean add(AssignmentDetermined assignment, Instant receivedAt) {
    return add(ASSIGNMENT, assignment, receivedAt);
  }

  /** As for agreements. */
  public boolean add(BenchmarkDetermined benchmark, Instant receivedAt) {
    return add(BENCHMARK, benchmark, receivedAt);
  }

  /** An older revision that comes late is kept too, so that what is on file tells all. */
  private boolean add(String kind, AnnouncedEvent event, Instant receivedAt) {
    var key = event.key();
    var newest = latest(kind, key).map(row -> row.revision).orElse(0L);
    if (count("kind = ?1 and key = ?2 and revision = ?3", kind, key, event.revision()) > 0) {
      return false;
    }
    persist(UpstreamEventRow.of(kind, event, receivedAt));
    return event.revision() > newest;
  }

  /** The highest revision of what an event is about; 0 for none. */
  public long revisionOnFile(AnnouncedEvent event) {
    var kind =
        switch (event) {
          case AgreementSigned agreement -> AGREEMENT;
          case AssignmentDetermined assignment -> ASSIGNMENT;
          case BenchmarkDetermined benchmark -> BENCHMARK;
          default -> throw new IllegalArgumentException(event.id() + " is of no other service");
        };
    return find(
            "select max(revision) from UpstreamEventRow where acoId = ?1 and kind = ?2 and key = ?3",
            event.acoId().value(),
            kind,
            event.key())
        .project(Long.class)
        .firstResultOptional()
        .orElse(0L);
  }

  @Override
  public Map<Topic, Map<String, Long>> byTopic() {
    return Map.of(
        Topic.AGREEMENT_SIGNED, revisions(AGREEMENT),
        Topic.ASSIGNMENT_DETERMINED, revisions(ASSIGNMENT),
        Topic.BENCHMARK_DETERMINED, revisions(BENCHMARK));
  }

  private Map<String, Long> revisions(String kind) {
    return find(
            "select key, max(revision) from UpstreamEventRow where kind = ?1 group by key", kind)
        .project(CurrentRevision.class)
        .stream()
        .collect(Collectors.toMap(CurrentRevision::key, CurrentRevision::revision));
  }

  /** The ACO's agreements as they stood then, by start. */
  public List<AgreementSigned> agreements(AcoId aco, AsOf asOf) {
    var latest = new LinkedHashMap<String, AgreementSigned>();
    stream("acoId = ?1 and kind = ?2 order by key, revision", aco.value(), AGREEMENT)
        .map(row -> Json.read(row.event, AgreementSigned.class))
        .filter(agreement -> asOf.knew(agreement.recordedAt()))
        .forEach(agreement -> latest.put(agreement.key(), agreement));
    return List.copyOf(latest.values());
  }

  /** The agreement that covered the year then, by the time at which it was signed. */
  public Optional<AgreementSigned> agreement(AcoYear of, AsOf asOf) {
    return agreements(of.aco(), asOf).stream()
        .filter(agreement -> agreement.covers(of.year()))
        .findFirst();
  }

  public Optional<BenchmarkDetermined> benchmark(AcoYear of) {
    return latest(BENCHMARK, of.toString())
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

  /** The newest assignment by the time at which it was determined; empty where none was. */
  public OptionalLong assignmentRevision(AcoYear of, AsOf asOf) {
    if (asOf.isNow()) {
      return latest(ASSIGNMENT, of.toString())
          .map(row -> OptionalLong.of(row.revision))
          .orElseGet(OptionalLong::empty);
    }
    return assignments(of).values().stream()
        .filter(assignment -> asOf.knew(assignment.recordedAt()))
        .mapToLong(AssignmentDetermined::revision)
        .max();
  }

  /** Every assignment of the year this service has heard of, by revision. */
  public SortedMap<Long, AssignmentDetermined> assignments(AcoYear of) {
    var known = new TreeMap<Long, AssignmentDetermined>();
    stream("kind = ?1 and key = ?2", ASSIGNMENT, of.toString())
        .forEach(row -> known.put(row.revision, Json.read(row.event, AssignmentDetermined.class)));
    return known;
  }

  /** When an assignment was taken in here; empty where it has not come. */
  public Optional<Instant> assignmentTakenAt(AcoYear of, long revision) {
    return find("kind = ?1 and key = ?2 and revision = ?3", ASSIGNMENT, of.toString(), revision)
        .project(Taken.class)
        .firstResultOptional()
        .map(Taken::takenAt);
  }

  /** The time of a row alone. */
  record Taken(Instant takenAt) {}

  private Optional<UpstreamEventRow> latest(String kind, String key) {
    return find("kind = ?1 and key = ?2 order by revision desc", kind, key)
        .range(0, 0)
        .firstResultOptional();
  }
}
