package org.trueup.benchmark.inquiry;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.trueup.benchmark.calculation.Benchmark;
import org.trueup.benchmark.calculation.ProposalEffect;
import org.trueup.benchmark.calculation.WindowEffect.Amounts;
import org.trueup.benchmark.calculation.updated.TypeUpdate;
import org.trueup.benchmark.determination.InputsOnFile;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.benchmark.rules.ProposedRules;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.rule.RulesRead;
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
    var onFile = inputs.find(of, asOf).orElseThrow(() -> NotCovered.refusal(of));
    var own = onFile.computed().orElseThrow(() -> notBuilt(of));
    var agreement = onFile.agreement();
    var track = requireNonNull(agreement.tracksByYear().get(of.year()));
    var effect =
        ProposalEffect.of(
                own.tables().inputs(),
                own.tables().rules(),
                proposed.of(agreement.start(), track, of.year()))
            .orElseThrow(() -> nothingProposed(of));
    return comparison(effect, rules.length(of.year()).value().months());
  }

  private static ProposalComparison comparison(ProposalEffect effect, int months) {
    var terms = effect.terms();
    var byLaw = Amounts.of(effect.byLaw(), months);
    var proposed = Amounts.of(effect.proposed(), months);
    return new ProposalComparison(
        ProposedRules.NAME,
        byLaw,
        proposed,
        proposed.minus(byLaw),
        factors(effect.byLaw()),
        factors(effect.proposed()),
        RulesRead.in(terms).map(Ruled::cite).distinct().toList(),
        RulesRead.reservations(RulesRead.in(terms)));
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
        "%s changes nothing of the benchmark of %s: it bounds growth that is projected, from 2025 on, where the growth itself is on file, and has other adjustments for agreements from 2027 on"
            .formatted(ProposedRules.NAME, of));
  }
}
