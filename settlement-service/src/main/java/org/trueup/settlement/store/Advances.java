package org.trueup.settlement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trueup.contracts.event.SettlementInputsUsed.AdvanceEntry;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AsOf;

/** Money advanced to ACOs. Append-only. */
@ApplicationScoped
public class Advances implements PanacheRepository<AdvanceRow> {

  /** All advances of the ACO that were known then, in the order they were recorded. */
  public List<AdvanceEntry> of(AcoId aco, AsOf asOf) {
    return stream("acoId = ?1 and recordedAt <= ?2 order by id", aco.value(), asOf.instant())
        .map(row -> Json.read(row.content, AdvanceEntry.class))
        .toList();
  }

  /** What an earlier request with this key recorded. */
  public Optional<AdvanceEntry> byKey(AcoId aco, String idempotencyKey) {
    return find("acoId = ?1 and idempotencyKey = ?2", aco.value(), idempotencyKey)
        .firstResultOptional()
        .map(row -> Json.read(row.content, AdvanceEntry.class));
  }

  public void save(AcoId aco, String idempotencyKey, AdvanceEntry entry, Instant recordedAt) {
    var row = new AdvanceRow();
    row.acoId = aco.value();
    row.idempotencyKey = idempotencyKey;
    row.performanceYear = entry.performanceYear().toString();
    row.content = Json.write(entry);
    row.fingerprint = Fingerprint.of(entry);
    row.recordedAt = recordedAt;
    persist(row);
  }
}
