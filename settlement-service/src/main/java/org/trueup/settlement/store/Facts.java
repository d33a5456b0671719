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
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.messaging.Recorded.OnFile;
import org.trueup.settlement.fact.FactKind;

/**
 * The facts that enter this service by REST. Append-only; the highest revision is the current one.
 */
@ApplicationScoped
public class Facts implements PanacheRepository<FactRow> {
  private static final String KNOWN =
      "acoId = ?1 and performanceYear = ?2 and kind = ?3 and recordedAt <= ?4 order by revision";

  /** The latest fact of a kind that was known then. */
  public <F> Optional<OnFile<F>> latest(AcoYear of, FactKind<F> kind, AsOf asOf) {
    return find(
            KNOWN + " desc", of.aco().value(), of.year().toString(), kind.code(), asOf.instant())
        .range(0, 0)
        .firstResultOptional()
        .map(row -> new OnFile<>(Json.read(row.content, kind.type()), row.revision));
  }

  /** Every revision that was known then, the first one first. */
  public <F> List<F> all(AcoYear of, FactKind<F> kind, AsOf asOf) {
    return stream(KNOWN, of.aco().value(), of.year().toString(), kind.code(), asOf.instant())
        .map(row -> Json.read(row.content, kind.type()))
        .toList();
  }

  public <F> void add(AcoYear of, FactKind<F> kind, F fact, Instant recordedAt) {
    persist(FactRow.of(of, kind, fact, recordedAt));
  }

  /** The years of the ACO with any fact on file. */
  public Set<PerformanceYear> years(AcoId aco) {
    return stream("acoId", aco.value())
        .map(row -> PerformanceYear.parse(row.performanceYear))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
