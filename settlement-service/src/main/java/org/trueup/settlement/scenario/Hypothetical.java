package org.trueup.settlement.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.calculation.ExtremeCircumstance;
import org.trueup.settlement.calculation.Participation;
import org.trueup.settlement.calculation.Quality;
import org.trueup.settlement.calculation.SettlementInputs;
import org.trueup.settlement.rules.LossLimit;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.RulesInForce;
import org.trueup.settlement.rules.Terms;
import org.trueup.settlement.rules.TrackYear;

/**
 * An ACO that nobody signed: figures and terms as asked for, to be settled as any other.
 *
 * @param year the performance year
 * @param track the track
 * @param benchmark the updated benchmark for each person year; in total dollars where no person
 *     years are given
 * @param personYears person years
 * @param assignedBeneficiaries as many as person years where not given
 * @param quality the quality score; 100% where not given
 * @param minimumRate the minimum rate elected; the sliding scale where not given
 * @param lossLimit the loss sharing limit as a share of the benchmark, instead of the track's own
 * @param yearInTrack which year under the track this is, counting from 1, for limits that are
 *     phased in
 * @param proposed whether rules that are only proposed are asked for
 */
public record Hypothetical(
    PerformanceYear year,
    Track track,
    Money benchmark,
    Optional<PersonYears> personYears,
    Optional<Integer> assignedBeneficiaries,
    Optional<Rate> quality,
    Optional<MinimumRateElection> minimumRate,
    Optional<Rate> lossLimit,
    int yearInTrack,
    boolean proposed) {
  private static final Money MOST_PER_CAPITA = Money.ofDollars(1_000_000);
  private static final String MORE_THAN_ZERO = "more than zero";

  /**
   * Refuses what cannot be settled.
   *
   * @throws Refusal 422 with every fault
   */
  public void check(Rules rules) {
    var faults = new ArrayList<Fault>();
    rules
        .performanceYears()
        .faultOf(year, Place.parameter("performanceYear"))
        .ifPresent(faults::add);
    checkBenchmark(faults);
    checkPopulation(faults);
    checkShare("quality", quality, faults);
    checkShare("lossLimit", lossLimit, faults);
    if (faults.isEmpty()) {
      notOffered(rules).ifPresent(faults::add);
    }
    Refusal.unlessEmpty(faults);
  }

  private void checkBenchmark(List<Fault> faults) {
    if (!benchmark.isPositive()) {
      faults.add(Fault.inParameter("benchmark", benchmark, "dollars, more than zero"));
    }
    if (personYears.isPresent() && benchmark.isMoreThan(MOST_PER_CAPITA)) {
      faults.add(
          Fault.inParameter(
              "benchmark",
              benchmark,
              "dollars for each person year; leave personYears out to give it in total dollars"));
    }
  }

  private void checkPopulation(List<Fault> faults) {
    personYears
        .filter(years -> years.isZero() || years.isNegative())
        .ifPresent(years -> faults.add(Fault.inParameter("personYears", years, MORE_THAN_ZERO)));
    assignedBeneficiaries
        .filter(count -> count <= 0)
        .ifPresent(
            count -> faults.add(Fault.inParameter("assignedBeneficiaries", count, MORE_THAN_ZERO)));
    if (assignedBeneficiaries.isEmpty() && personYears.isEmpty()) {
      faults.add(
          Fault.inParameter(
              "assignedBeneficiaries",
              null,
              "the number of assigned beneficiaries, or personYears instead"));
    }
  }

  private static void checkShare(String name, Optional<Rate> rate, List<Fault> faults) {
    rate.filter(share -> !share.isShare())
        .ifPresent(share -> faults.add(Fault.inParameter(name, share, "from 0% to 100%")));
  }

  private Optional<Fault> notOffered(Rules rules) {
    return rules
        .whyNotOffered(asked())
        .map(
            why ->
                Fault.inParameter("track", track, "a track that exists in " + year)
                    .under(why, "42 CFR 425.600"));
  }

  public SettlementInputs inputs(Rules rules) {
    var years =
        personYears.orElseGet(
            () -> PersonYears.parseYears(String.valueOf(assignedBeneficiaries.orElseThrow())));
    var total = personYears.map(benchmark::times).orElse(benchmark);
    return new SettlementInputs(
        new SettlementInputs.Population(
            assignedBeneficiaries.orElseGet(() -> years.years().intValue()), years),
        SettlementInputs.Dollars.of(total, total),
        judged(quality.orElse(Rate.ONE), rules),
        participation(),
        Optional.empty(),
        new ExtremeCircumstance.Affected(Rate.ZERO, Rate.ZERO),
        SettlementInputs.Ledger.EMPTY);
  }

  /** What a quality score comes to in the year. */
  public Quality judged(Rate score, Rules rules) {
    return Quality.ofScore(score, rules.savings().qualityStandard().find(year));
  }

  public RulesInForce rules(Rules rules) {
    var inForce = rules.terms(asked());
    var terms = proposed ? rules.proposed().of(inForce, asked().start()) : inForce;
    return rules.with(year, lossLimit.map(share -> limited(terms, share)).orElse(terms));
  }

  private Participation participation() {
    return new Participation(
        minimumRate.orElse(MinimumRateElection.SLIDING),
        Optional.empty(),
        yearInTrack,
        Optional.of(LossLimitStructure.BENCHMARK_BASED),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static Terms limited(Terms terms, Rate share) {
    return terms.withLosses(
        terms
            .losses()
            .map(losses -> new Terms.LossTerms(losses.rate(), asked(losses.limit(), share))));
  }

  private static Ruled<LossLimit> asked(Ruled<LossLimit> rule, Rate share) {
    return new Ruled<>(
        new LossLimit.OfBenchmark(share),
        rule.rule(),
        rule.title(),
        rule.cite(),
        "as asked for, instead of the rule's own",
        rule.provisional());
  }

  /** Of an agreement that begins with the year: the one under which the year's own rules apply. */
  private TrackYear asked() {
    return new TrackYear(year, AgreementStart.of(year), track, yearInTrack);
  }
}
