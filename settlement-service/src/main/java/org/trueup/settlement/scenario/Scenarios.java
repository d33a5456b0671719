package org.trueup.settlement.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.calculation.Participation;
import org.trueup.settlement.calculation.Quality;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.calculation.SettlementInputs;
import org.trueup.settlement.inquiry.SettlementQuery;
import org.trueup.settlement.reconciliation.InputsMapping;
import org.trueup.settlement.report.Reason;
import org.trueup.settlement.report.SettlementReport;
import org.trueup.settlement.rules.Rules;

/** One ACO under other terms, side by side, each on the settlement's own calculation. */
@ApplicationScoped
public class Scenarios {
  private final SettlementQuery reading;
  private final Rules rules;
  private final SettlementReport report;

  Scenarios(SettlementQuery reading, Rules rules, SettlementReport report) {
    this.reading = reading;
    this.rules = rules;
    this.report = report;
  }

  /**
   * What is asked.
   *
   * @param tracks the terms to compare
   * @param quality a quality score instead of the one on file
   * @param minimumRate an election instead of the one on file, for terms that have a choice
   * @param population whose people and benchmark to take
   * @param years how many years of an agreement to play, with its phased limits
   */
  public record Question(
      List<Track> tracks,
      Optional<Rate> quality,
      Optional<MinimumRateElection> minimumRate,
      Population population,
      int years) {}

  /** Whose people and benchmark a scenario takes. */
  public enum Population {
    /** Those of the actual settlement. */
    SAME,
    /**
     * Those of the track's own assignment window: fewer people, a higher benchmark, or the reverse.
     */
    OWN_WINDOW
  }

  /**
   * The year under one set of terms.
   *
   * @param offered whether the track exists in the year
   * @param notOfferedBecause the rule, where it does not
   * @param yearInTrack the how-many-eth year under the track this is
   * @param outcome what follows; absent where the list and benchmark of the track's own window were
   *     asked for and are not on file
   * @param notOnFile what is missing then
   */
  public record Scenario(
      Track track,
      boolean offered,
      @Nullable String notOfferedBecause,
      int yearInTrack,
      @Nullable Outcome outcome,
      @Nullable String notOnFile) {}

  /**
   * What follows from the terms.
   *
   * @param difference the payment less the actual one
   * @param partsAt the first line whose figure differs from the actual settlement's
   */
  public record Outcome(
      Settlement settlement, String reason, Money difference, @Nullable LineItem partsAt) {}

  /**
   * The scenarios, in the order asked, year by year.
   *
   * @throws Refusal 404 without an agreement, 409 while the settlement waits for inputs
   */
  public List<Scenario> of(
      AcoId aco, PerformanceYear year, Question question, @Nullable Instant asOf) {
    var current = reading.known(aco, year, null, asOf);
    if (current.figures() == null) {
      throw Refusal.conflict(
          "The settlement of " + aco + " for " + year + " waits for " + current.waitingFor());
    }
    var scenarios = new ArrayList<Scenario>();
    for (var track : question.tracks()) {
      for (int played = 0; played < question.years(); played++) {
        scenarios.add(scenario(current, year, track, played, question));
      }
    }
    return scenarios;
  }

  private Scenario scenario(
      SettlementDetermined current,
      PerformanceYear year,
      Track track,
      int played,
      Question question) {
    var agreement = Objects.requireNonNull(current.inputs().agreement());
    var first = track == current.head().track() ? agreement.yearInTrack().getOrDefault(year, 1) : 1;
    var yearInTrack = first + played;
    var notOffered = notOffered(year, agreement.start(), track, yearInTrack);
    var notOnFile =
        question.population() == Population.OWN_WINDOW
            ? otherWindow(current, year, track)
            : Optional.<String>empty();
    return notOnFile.isPresent()
        ? new Scenario(track, notOffered == null, notOffered, yearInTrack, null, notOnFile.get())
        : new Scenario(
            track,
            notOffered == null,
            notOffered,
            yearInTrack,
            outcome(current, year, track, yearInTrack, question),
            null);
  }

  private Outcome outcome(
      SettlementDetermined current,
      PerformanceYear year,
      Track track,
      int yearInTrack,
      Question question) {
    var start = Objects.requireNonNull(current.inputs().agreement()).start();
    var inputs = InputsMapping.read(current.inputs(), year, rules);
    var actualTrack = Objects.requireNonNull(current.head().track());
    var terms = rules.termsNearest(year, start, track, yearInTrack);
    var actuallyTwoSided = rules.terms(year, start, actualTrack, 1).isTwoSided();
    var participation =
        electing(inputs.participation(), terms.isTwoSided(), actuallyTwoSided, question)
            .inYear(yearInTrack);
    var settlement =
        Settlement.of(quality(inputs, question).with(participation), rules.with(year, terms));
    return new Outcome(
        settlement,
        Reason.of(settlement),
        settlement.payment().minus(Objects.requireNonNull(current.payment())),
        partsAt(current.lines(), report.of(settlement, List.of())));
  }

  /** What is not on file of a track that assigns people over another window; empty where it is. */
  private Optional<String> otherWindow(
      SettlementDetermined current, PerformanceYear year, Track track) {
    var actual = current.head().assignmentMethodology();
    return rules
        .methodologies()
        .nearest(track, year)
        .map(Ruled::value)
        .filter(choices -> actual != null && !choices.choices().contains(actual))
        .map(
            choices ->
                "The list and the benchmark under "
                    + choices.unlessElected()
                    + " assignment are not on file; the year was settled under "
                    + actual);
  }

  private @Nullable String notOffered(
      PerformanceYear year, AgreementStart start, Track track, int yearInTrack) {
    try {
      rules.terms(year, start, track, yearInTrack);
      return null;
    } catch (NoRuleInForce none) {
      return none.getMessage();
    }
  }

  private static SettlementInputs quality(SettlementInputs inputs, Question question) {
    return question
        .quality()
        .map(score -> inputs.with(new Quality.MetStandard(score)))
        .orElse(inputs);
  }

  /** One-sided terms leave no choice; two-sided ones keep the ACO's, if it had one. */
  private static Participation electing(
      Participation actual, boolean twoSided, boolean actuallyTwoSided, Question question) {
    var kept = actuallyTwoSided ? actual.election() : MinimumRateElection.SLIDING;
    var election = twoSided ? question.minimumRate().orElse(kept) : MinimumRateElection.SLIDING;
    return actual.electing(election, actual.minimumRateSetByCms());
  }

  private static @Nullable LineItem partsAt(List<LineItem> actual, List<LineItem> scenario) {
    var values = new HashMap<String, String>();
    actual.forEach(line -> values.put(line.line(), line.value()));
    return scenario.stream()
        .filter(line -> !Objects.equals(values.get(line.line()), line.value()))
        .findFirst()
        .orElse(null);
  }

  /** Refuses what is not a question. */
  public static void check(Question question) {
    var faults = new ArrayList<Fault>();
    if (question.tracks().isEmpty()) {
      faults.add(Fault.inParameter("track", null, "one or more of " + Track.names()));
    }
    if (question.years() < 1 || question.years() > 5) {
      faults.add(Fault.inParameter("years", question.years(), "1 to 5 years of an agreement"));
    }
    if (question.quality().filter(score -> !score.isShare()).isPresent()) {
      faults.add(Fault.inParameter("quality", question.quality().get(), "from 0% to 100%"));
    }
    Refusal.unlessEmpty(faults);
  }
}
