package org.trueup.benchmark.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.trueup.benchmark.calculation.Benchmark;
import org.trueup.benchmark.calculation.ProposalEffect;
import org.trueup.benchmark.calculation.WindowEffect.Amounts;
import org.trueup.benchmark.calculation.updated.TypeUpdate;
import org.trueup.benchmark.determination.InputsOnFile;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.benchmark.rules.ProposedRules;
import org.trueup.benchmark.rules.ProspectiveTrendFloor;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;

/** What proposed rules would do to a benchmark. Changes nothing, and nothing follows from it. */
@ApplicationScoped
public class ProposalQuery {
  private final InputsOnFile inputs;
  private final BenchmarkRules rules;
  private final ProposedRules proposed;

  ProposalQuery(InputsOnFile inputs, BenchmarkRules rules, ProposedRules proposed) {
    this.inputs = inputs;
    this.rules = rules;
    this.proposed = proposed;
  }

  /**
   * The benchmark by law and as proposed, as known then.
   *
   * @throws Refusal 404 where our own benchmark cannot be built, or nothing proposed touches it
   */
  @Transactional
  public ProposalComparison compare(AcoYear of, AsOf asOf) {
    var own =
        inputs
            .find(of, asOf)
            .orElseThrow(() -> NotCovered.refusal(of))
            .computed()
            .orElseThrow(() -> notBuilt(of));
    var floor =
        proposed.prospectiveTrendFloor().find(of.year()).orElseThrow(() -> nothingProposed(of));
    var effect =
        ProposalEffect.of(
                own.tables().inputs(), own.tables().rules(), floor.value().belowNational())
            .orElseThrow(() -> nothingProposed(of));
    return comparison(effect, floor, rules.length(of.year()).value().months());
  }

  private static ProposalComparison comparison(
      ProposalEffect effect, Ruled<ProspectiveTrendFloor> floor, int months) {
    var byLaw = Amounts.of(effect.byLaw(), months);
    var proposed = Amounts.of(effect.proposed(), months);
    return new ProposalComparison(
        ProposedRules.NAME,
        byLaw,
        proposed,
        proposed.minus(byLaw),
        factors(effect.byLaw()),
        factors(effect.proposed()),
        List.of(floor.cite()),
        List.of(floor.reservation()));
  }

  private static ByEnrollmentType<Factor> factors(Benchmark benchmark) {
    return benchmark.updated().update().types().map(TypeUpdate::factor);
  }

  private static Refusal notBuilt(AcoYear of) {
    return Refusal.notFound(
        "The benchmark of %s is not built from input tables: GET /acos/%s/performance-years/%s/benchmark/basis says what is missing"
            .formatted(of, of.aco(), of.year()));
  }

  private static Refusal nothingProposed(AcoYear of) {
    return Refusal.notFound(
        "%s changes nothing of the benchmark of %s: it floors growth that is projected, from 2025 on, where the growth itself is on file"
            .formatted(ProposedRules.NAME, of));
  }
}
