package org.trueup.benchmark.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.trueup.benchmark.fact.AcoYear;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.json.Json;

/** Assignments as announced; of each year the highest revision counts. */
@ApplicationScoped
public class Assignments implements PanacheRepository<AssignmentRow> {

  /** Keeps a newer revision; false for one that is on file already, or older. */
  public boolean keep(AcoYear of, AssignmentDetermined event, Instant recordedAt) {
    var newer =
        count(
            "acoId = ?1 and performanceYear = ?2 and revision >= ?3",
            of.aco().value(),
            of.year().toString(),
            event.head().revision());
    if (newer > 0) {
      return false;
    }
    var row = new AssignmentRow();
    row.fill(of, event.head().revision(), event, recordedAt);
    persist(row);
    return true;
  }

  /** The assignment in force, as known then. */
  public Optional<AssignmentDetermined> current(AcoYear of, Instant asOf) {
    return find(
            "acoId = ?1 and performanceYear = ?2 and recordedAt <= ?3 order by revision desc",
            of.aco().value(),
            of.year().toString(),
            asOf)
        .firstResultOptional()
        .map(row -> Json.read(row.content, AssignmentDetermined.class));
  }
}
