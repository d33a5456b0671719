package org.trueup.settlement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.bench.projection.Outcome;
import org.trueup.settlement.bench.projection.SavingsRateOutlook;

/** Projections that were made, and what came of them. Append-only. */
@ApplicationScoped
public class KeptProjections implements PanacheRepository<ProjectionRow> {

  /**
   * A projection as it was made.
   *
   * @param id of its row; absent before it is kept
   * @param revision the settlement's
   * @param minimumRate the minimum savings rate that it was held against
   */
  public record Kept(
      long id,
      AcoYear of,
      long revision,
      String stage,
      SavingsRateOutlook outlook,
      Rate minimumRate,
      String parametersFingerprint) {}

  public void save(Kept kept, Instant recordedAt) {
    var row = new ProjectionRow();
    row.acoId = kept.of().aco().value();
    row.performanceYear = kept.of().year().toString();
    row.revision = kept.revision();
    row.stage = kept.stage();
    row.mean = kept.outlook().mean();
    row.variance = kept.outlook().variance();
    row.minimumRate = kept.minimumRate().fraction();
    row.parametersFingerprint = kept.parametersFingerprint();
    row.recordedAt = recordedAt;
    persist(row);
  }

  /** Those of a year of which nobody recorded what came, before a revision. */
  public List<Kept> open(AcoYear of, long before) {
    return stream(
            "from ProjectionRow p where p.acoId = ?1 and p.performanceYear = ?2 and p.revision < ?3"
                + " and not exists (select 1 from ProjectionOutcomeRow o where o.projectionId = p.id)"
                + " order by p.revision",
            of.aco().value(),
            of.year().toString(),
            before)
        .map(row -> kept(of, row))
        .toList();
  }

  public void save(long projection, Rate savingsRate, Outcome outcome, Instant recordedAt) {
    var row = new ProjectionOutcomeRow();
    row.projectionId = projection;
    row.savingsRate = savingsRate.fraction();
    row.rank = outcome.rank();
    row.inHalf = outcome.inHalf();
    row.inEighty = outcome.inEighty();
    row.inNinety = outcome.inNinety();
    row.crps = outcome.crps();
    row.brier = outcome.brier();
    row.recordedAt = recordedAt;
    getEntityManager().persist(row);
  }

  /** What came of projections, by the stage that they rested on. */
  public Map<String, List<Outcome>> outcomes(Predicate<AcoId> whose) {
    var byStage = new TreeMap<String, List<Outcome>>();
    getEntityManager()
        .createQuery(
            "select p.acoId, p.stage, o from ProjectionOutcomeRow o"
                + " join ProjectionRow p on p.id = o.projectionId order by p.id",
            Object[].class)
        .getResultStream()
        .filter(row -> whose.test(AcoId.parse((String) row[0])))
        .forEach(
            row ->
                byStage
                    .computeIfAbsent((String) row[1], stage -> new ArrayList<>())
                    .add(((ProjectionOutcomeRow) row[2]).outcome()));
    return byStage;
  }

  private static Kept kept(AcoYear of, ProjectionRow row) {
    return new Kept(
        row.id,
        of,
        row.revision,
        row.stage,
        new SavingsRateOutlook(row.mean, row.variance),
        new Rate(row.minimumRate),
        row.parametersFingerprint);
  }
}
