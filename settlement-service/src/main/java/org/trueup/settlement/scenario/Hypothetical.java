package org.trueup.settlement.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.NoRuleInForce;
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

/**
 * An ACO that nobody signed: figures and terms as asked for, to be settled as any other.
 *
 * @param year the performance year
 * @param track the track
 * @param benchmark the updated benchmark for each person year; in total dollars where no person
 *     years are given
 * @param personYears person years
 * @param people assigned beneficiaries; as many as person years where not given
 * @param quality the quality score; 100% where not given
 * @param minimumRate the minimum rate elected; the sliding scale where not given
 * @param lossLimit the loss sharing limit as a share of the benchmark, instead of the track's own
 * @param yearInTrack the how-many-eth year under the track, for limits that are phased in
 */
public record Hypothetical(
    PerformanceYear year,
    Track track,
    Money benchmark,
    Optional<PersonYears> personYears,
    Optional<Integer> people,
    Optional<Rate> quality,
    Optional<MinimumRateElection> minimumRate,
    Optional<Rate> lossLimit,
    int yearInTrack) {
  private static final Money MOST_PER_CAPITA = Money.ofDollars(1_000_000);

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
    if (personYears.filter(years -> years.isZero() || years.isNegative()).isPresent()) {
      faults.add(Fault.inParameter("personYears", personYears.get(), "more than zero"));
    }
    if (people.filter(count -> count <= 0).isPresent()) {
      faults.add(Fault.inParameter("assignedBeneficiaries", people.get(), "more than zero"));
    }
    if (people.isEmpty() && personYears.isEmpty()) {
      faults.add(
          Fault.inParameter(
              "assignedBeneficiaries", null, "the number of people, or personYears instead"));
    }
    share("quality", quality.orElse(null), faults);
    share("lossLimit", lossLimit.orElse(null), faults);
    if (faults.isEmpty()) {
      offered(rules).ifPresent(faults::add);
    }
    Refusal.unlessEmpty(faults);
  }

  private static void share(String name, @Nullable Rate rate, List<Fault> faults) {
    if (rate != null && !rate.isShare()) {
      faults.add(Fault.inParameter(name, rate, "from 0% to 100%"));
    }
  }

  private Optional<Fault> offered(Rules rules) {
    try {
      rules.terms(year, start(), track, yearInTrack);
      return Optional.empty();
    } catch (NoRuleInForce none) {
      return Optional.of(
          Fault.inParameter("track", track, "a track that exists in " + year)
              .under(String.valueOf(none.getMessage()), "42 CFR 425.600"));
    }
  }

  public SettlementInputs inputs() {
    var years =
        personYears.orElseGet(() -> PersonYears.parseYears(String.valueOf(people.orElseThrow())));
    var total = personYears.map(benchmark::times).orElse(benchmark);
    return new SettlementInputs(
        people.orElseGet(() -> years.years().intValue()),
        years,
        total,
        false,
        total,
        new Quality.MetStandard(quality.orElse(Rate.ONE)),
        participation(),
        Optional.empty(),
        new ExtremeCircumstance.Affected(Rate.ZERO, Rate.ZERO),
        SettlementInputs.Ledger.EMPTY);
  }

  public RulesInForce ruleset(Rules rules) {
    var terms = rules.terms(year, start(), track, yearInTrack);
    return lossLimit
        .map(share -> rules.with(year, limited(terms, share)))
        .orElseGet(() -> rules.of(year, start(), track, yearInTrack));
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

  /** An agreement that begins with the year: the one under which the year's own rules apply. */
  private AgreementStart start() {
    return AgreementStart.parse(
        year.secondHalf() ? year.calendarYear() + "-07-01" : year.calendarYear() + "-01-01");
  }
}
