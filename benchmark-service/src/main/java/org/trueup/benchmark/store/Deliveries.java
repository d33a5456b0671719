package org.trueup.benchmark.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.trueup.benchmark.fact.CmsDelivery;
import org.trueup.benchmark.fact.DeliveryKind;
import org.trueup.benchmark.fact.DeliveryVersion;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.Version;
import org.trueup.messaging.Recorded;
import org.trueup.messaging.Write;

/**
 * What CMS delivers several times a year, a table for each kind. Append-only. Revisions count over
 * all deliveries of a year, so that a number names one fact.
 */
@ApplicationScoped
public class Deliveries {
  private static final Map<DeliveryKind<?, ?>, Supplier<DeliveryRow>> ROWS =
      Map.of(
          DeliveryKind.BENCHMARK, ReportedBenchmarkRow::new,
          DeliveryKind.EXPENDITURES, ExpendituresRow::new);

  private final EntityManager entities;

  Deliveries(EntityManager entities) {
    this.entities = entities;
  }

  /** The version of one delivery that is wanted. */
  public <D extends Enum<D>, F> Optional<DeliveryVersion<D, F>> find(
      DeliveryKind<D, F> kind, AcoYear of, D delivery, Version version) {
    return rows(kind, of, version).stream()
        .filter(row -> row.delivery.equals(delivery.name()))
        .findFirst()
        .map(row -> row.version(of, kind));
  }

  /** The last delivery on file, as known then. */
  public <D extends Enum<D>, F> Optional<DeliveryVersion<D, F>> latest(
      DeliveryKind<D, F> kind, AcoYear of, AsOf asOf) {
    return latest(kind, of, asOf, fact -> true);
  }

  /** The last one of those deliveries whose latest version says what is wanted. */
  public <D extends Enum<D>, F> Optional<DeliveryVersion<D, F>> latest(
      DeliveryKind<D, F> kind, AcoYear of, AsOf asOf, Predicate<F> wanted) {
    Comparator<DeliveryVersion<D, F>> inOrder = Comparator.comparing(DeliveryVersion::delivery);
    var latest = new LinkedHashMap<D, DeliveryVersion<D, F>>();
    rows(kind, of, Version.knownAt(asOf)).stream()
        .map(row -> row.version(of, kind))
        .forEach(version -> latest.putIfAbsent(version.delivery(), version));
    return latest.values().stream().filter(found -> wanted.test(found.fact())).max(inOrder);
  }

  /** Records a delivery as the next revision, unless the same is on file. The ACO is locked. */
  public <D extends Enum<D>, F> Recorded<DeliveryVersion<D, F>> record(
      CmsDelivery<D, F> sent, Write write, Instant recordedAt) {
    var content = Fingerprint.of(sent.fact());
    var onFile =
        find(sent.kind(), sent.of(), sent.delivery(), Version.CURRENT)
            .map(version -> new Recorded.OnFile<>(version, version.revision()));
    return asCounted(
        Recorded.of(
            onFile,
            write,
            version -> Fingerprint.of(version.fact()).equals(content),
            next -> add(sent, recordedAt)));
  }

  /** Under the number that it has among all deliveries of its year. */
  private static <D extends Enum<D>, F> Recorded<DeliveryVersion<D, F>> asCounted(
      Recorded<DeliveryVersion<D, F>> recorded) {
    var version = recorded.fact();
    return new Recorded<>(version, version.revision(), recorded.isFirst(), recorded.isNew());
  }

  private <D extends Enum<D>, F> DeliveryVersion<D, F> add(
      CmsDelivery<D, F> sent, Instant recordedAt) {
    var rows = rows(sent.kind(), sent.of(), Version.CURRENT);
    var row = newRow(sent.kind());
    row.fill(sent, rows.isEmpty() ? 1 : rows.getFirst().revision + 1, recordedAt);
    entities.persist(row);
    return row.version(sent.of(), sent.kind());
  }

  /** The latest one first. */
  private List<DeliveryRow> rows(DeliveryKind<?, ?> kind, AcoYear of, Version version) {
    return entities
        .createQuery(
            "from "
                + newRow(kind).getClass().getSimpleName()
                + " where acoId = :aco and performanceYear = :year and recordedAt <= :asOf"
                + " and revision between :lowest and :highest order by revision desc",
            DeliveryRow.class)
        .setParameter("aco", of.aco().value())
        .setParameter("year", of.year().toString())
        .setParameter("asOf", version.asOf().instant())
        .setParameter("lowest", version.lowest())
        .setParameter("highest", version.highest())
        .getResultList();
  }

  private static DeliveryRow newRow(DeliveryKind<?, ?> kind) {
    return Objects.requireNonNull(ROWS.get(kind)).get();
  }
}
