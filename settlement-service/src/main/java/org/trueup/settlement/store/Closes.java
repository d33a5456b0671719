package org.trueup.settlement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.settlement.bench.close.CloseStatement;

/** Closes, and what became of them. Append-only. */
@ApplicationScoped
public class Closes implements PanacheRepository<CloseRow> {

  /** What becomes of a close, in this order. */
  public enum Step {
    APPROVED,
    POSTED
  }

  /** Who did something, and when. */
  public record Act(String by, Instant at) {}

  /**
   * A close as it is on file.
   *
   * @param id of its row
   * @param fingerprint SHA-256 of the statement
   */
  public record OnFile(
      long id,
      AcoYear of,
      String name,
      CloseStatement statement,
      String fingerprint,
      Act prepared,
      @Nullable Act approved,
      @Nullable Act posted) {}

  public void save(AcoYear of, String name, CloseStatement statement, Act prepared) {
    var row = new CloseRow();
    row.acoId = of.aco().value();
    row.performanceYear = of.year().toString();
    row.name = name;
    row.content = Json.write(statement);
    row.fingerprint = Fingerprint.of(statement);
    row.preparedBy = prepared.by();
    row.preparedAt = prepared.at();
    persist(row);
  }

  public void save(long close, Step step, Act act) {
    var row = new CloseStepRow();
    row.closeId = close;
    row.step = step.name();
    row.takenBy = act.by();
    row.takenAt = act.at();
    getEntityManager().persist(row);
  }

  /** All closes of a year, in the order they were prepared. */
  public List<OnFile> of(AcoYear of) {
    return stream(
            "acoId = ?1 and performanceYear = ?2 order by id",
            of.aco().value(),
            of.year().toString())
        .map(row -> onFile(of, row))
        .toList();
  }

  /** Every year that has a close, in the order of ACOs and years. */
  public List<AcoYear> years() {
    return getEntityManager()
        .createQuery(
            "select distinct c.acoId, c.performanceYear from CloseRow c"
                + " order by c.acoId, c.performanceYear",
            Object[].class)
        .getResultStream()
        .map(
            year ->
                new AcoYear(
                    AcoId.parse(String.valueOf(year[0])),
                    PerformanceYear.parse(String.valueOf(year[1]))))
        .toList();
  }

  /**
   * One of them.
   *
   * @throws Refusal 404 when there is none of the name
   */
  public OnFile require(AcoYear of, String name) {
    return find(of, name)
        .orElseThrow(() -> Refusal.notFound("%s has no close %s".formatted(of, name)));
  }

  public Optional<OnFile> find(AcoYear of, String name) {
    return find(
            "acoId = ?1 and performanceYear = ?2 and name = ?3",
            of.aco().value(),
            of.year().toString(),
            name)
        .firstResultOptional()
        .map(row -> onFile(of, row));
  }

  private OnFile onFile(AcoYear of, CloseRow row) {
    var steps = steps(row.id);
    return new OnFile(
        row.id,
        of,
        row.name,
        Json.read(row.content, CloseStatement.class),
        row.fingerprint,
        new Act(row.preparedBy, row.preparedAt),
        act(steps.get(Step.APPROVED.name())),
        act(steps.get(Step.POSTED.name())));
  }

  private Map<String, CloseStepRow> steps(long close) {
    return getEntityManager()
        .createQuery("from CloseStepRow s where s.closeId = ?1", CloseStepRow.class)
        .setParameter(1, close)
        .getResultStream()
        .collect(Collectors.toMap(step -> step.step, Function.identity()));
  }

  private static @Nullable Act act(@Nullable CloseStepRow step) {
    return step == null ? null : new Act(step.takenBy, step.takenAt);
  }
}
