package org.trueup.settlement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/** The facts that enter this service by REST. Append-only; the highest revision is in force. */
@ApplicationScoped
public class Facts implements PanacheRepository<FactRow> {

  /** A fact on file. */
  public record OnFile<F>(F content, long revision, String fingerprint) {}

  public <F> Optional<OnFile<F>> latest(AcoId aco, PerformanceYear year, Class<F> kind) {
    return latest(aco, year, kind, AsOf.NOW);
  }

  /** The one in force then. */
  public <F> Optional<OnFile<F>> latest(
      AcoId aco, PerformanceYear year, Class<F> kind, Instant asOf) {
    return find(
            "acoId = ?1 and performanceYear = ?2 and kind = ?3 and recordedAt <= ?4"
                + " order by revision desc",
            aco.value(),
            year.toString(),
            kind.getSimpleName(),
            asOf)
        .range(0, 0)
        .firstResultOptional()
        .map(row -> new OnFile<>(Json.read(row.content, kind), row.revision, row.fingerprint));
  }

  /** Every revision that was known then, the first one first. */
  public <F> List<F> all(AcoId aco, PerformanceYear year, Class<F> kind, Instant asOf) {
    return stream(
            "acoId = ?1 and performanceYear = ?2 and kind = ?3 and recordedAt <= ?4"
                + " order by revision",
            aco.value(),
            year.toString(),
            kind.getSimpleName(),
            asOf)
        .map(row -> Json.read(row.content, kind))
        .toList();
  }

  public <F> void save(
      AcoId aco, PerformanceYear year, OnFile<F> fact, Class<F> kind, Instant recordedAt) {
    var row = new FactRow();
    row.kind = kind.getSimpleName();
    row.acoId = aco.value();
    row.performanceYear = year.toString();
    row.revision = fact.revision();
    row.content = Json.write(fact.content());
    row.fingerprint = fact.fingerprint();
    row.recordedAt = recordedAt;
    persist(row);
  }

  /** The years of the ACO with any fact on file. */
  public Set<PerformanceYear> years(AcoId aco) {
    return stream("acoId", aco.value())
        .map(row -> PerformanceYear.parse(row.performanceYear))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
