package org.trueup.benchmark.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;

/** Assignments as announced; the highest revision of each year is the current one. */
@ApplicationScoped
public class Assignments implements PanacheRepository<AssignmentRow> {

  /**
   * Keeps a newer revision.
   *
   * @return whether it is the current one now: not when this or a later revision was on file
   */
  public boolean add(AssignmentDetermined event, Instant recordedAt) {
    var of = event.head().acoYear();
    var newer =
        count(
            "acoId = ?1 and performanceYear = ?2 and revision >= ?3",
            of.aco().value(),
            of.year().toString(),
            event.revision());
    if (newer > 0) {
      return false;
    }
    var row = new AssignmentRow();
    row.fill(of, event.revision(), event, recordedAt);
    persist(row);
    return true;
  }

  /** The highest revision; 0 for none. */
  public long latestRevision(AcoYear of) {
    return find(
            "select max(revision) from AssignmentRow where acoId = ?1 and performanceYear = ?2",
            of.aco().value(),
            of.year().toString())
        .project(Long.class)
        .firstResultOptional()
        .orElse(0L);
  }

  /** The highest revision of each ACO and year. */
  Map<String, Long> revisions() {
    return CurrentRevision.map(
        find(
            "select acoId || '/' || performanceYear, max(revision) from AssignmentRow"
                + " group by acoId, performanceYear"));
  }

  /** The latest assignment that was known then. */
  public Optional<AssignmentDetermined> latest(AcoYear of, AsOf asOf) {
    return find(
            "acoId = ?1 and performanceYear = ?2 and recordedAt <= ?3 order by revision desc",
            of.aco().value(),
            of.year().toString(),
            asOf.instant())
        .firstResultOptional()
        .map(row -> Json.read(row.content, AssignmentDetermined.class));
  }
}
