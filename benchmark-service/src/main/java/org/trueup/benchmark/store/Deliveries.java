package org.trueup.benchmark.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.trueup.benchmark.fact.AcoYear;
import org.trueup.benchmark.fact.Asked;
import org.trueup.benchmark.fact.Delivered;
import org.trueup.benchmark.fact.OnFile;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.json.Json;

/**
 * Facts of one kind that CMS delivers several times a year. Revisions count over all deliveries of
 * a year, so that a number names one fact.
 *
 * @param <D> the deliveries, in order
 * @param <F> the fact
 */
public abstract class Deliveries<D extends Enum<D>, F, R extends DeliveredRow>
    implements PanacheRepository<R> {
  private static final String OF_YEAR =
      "acoId = ?1 and performanceYear = ?2 and revision between ?3 and ?4 and recordedAt <= ?5"
          + " order by revision desc";

  private final Class<D> deliveries;
  private final Class<F> facts;
  private final Supplier<R> newRow;

  Deliveries(Class<D> deliveries, Class<F> facts, Supplier<R> newRow) {
    this.deliveries = deliveries;
    this.facts = facts;
    this.newRow = newRow;
  }

  /** The fact of one delivery that was asked for. */
  public Optional<OnFile<D, F>> find(AcoYear of, D delivery, Asked asked) {
    return rows(of, asked).stream()
        .filter(row -> row.delivery.equals(delivery.name()))
        .findFirst()
        .map(this::onFile);
  }

  /** The fact of the latest delivery on file, as known then. */
  public Optional<OnFile<D, F>> latest(AcoYear of, Instant asOf) {
    return latest(of, asOf, fact -> true);
  }

  /** The same, of the deliveries whose latest version says what is wanted. */
  public Optional<OnFile<D, F>> latest(AcoYear of, Instant asOf, Predicate<F> wanted) {
    Comparator<OnFile<D, F>> byDelivery = Comparator.comparing(OnFile::delivery);
    var latest = new LinkedHashMap<D, OnFile<D, F>>();
    rows(of, Asked.knownAt(asOf)).stream()
        .map(this::onFile)
        .forEach(on -> latest.putIfAbsent(on.delivery(), on));
    return latest.values().stream().filter(on -> wanted.test(on.fact())).max(byDelivery);
  }

  /** Adds a fact as the next revision. */
  public OnFile<D, F> add(Delivered<D, F> delivered, Instant recordedAt) {
    var rows = rows(delivered.of(), Asked.CURRENT);
    var revision = rows.isEmpty() ? 1 : rows.getFirst().revision + 1;
    var row = newRow.get();
    row.fill(delivered.of(), revision, delivered.fact(), recordedAt);
    row.delivery = delivered.delivery().name();
    row.fingerprint = Fingerprint.of(delivered.fact());
    persist(row);
    return onFile(row);
  }

  private List<R> rows(AcoYear of, Asked asked) {
    return list(
        OF_YEAR, of.aco().value(), of.year().toString(), asked.first(), asked.last(), asked.asOf());
  }

  private OnFile<D, F> onFile(R row) {
    return new OnFile<>(
        Enum.valueOf(deliveries, row.delivery),
        Json.read(row.content, facts),
        row.revision,
        row.recordedAt);
  }
}
