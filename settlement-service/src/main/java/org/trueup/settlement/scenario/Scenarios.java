package org.trueup.settlement.scenario;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.calculation.Corners;
import org.trueup.settlement.calculation.Participation;
import org.trueup.settlement.calculation.Quality;
import org.trueup.settlement.calculation.RateRange;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.calculation.SettlementInputs;
import org.trueup.settlement.inquiry.SettlementQuery;
import org.trueup.settlement.reconciliation.InputsMapping;
import org.trueup.settlement.reconciliation.Reservations;
import org.trueup.settlement.report.Reason;
import org.trueup.settlement.report.SettlementReport;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.RulesInForce;
import org.trueup.settlement.rules.Terms;
import org.trueup.settlement.rules.TrackYear;

/** One ACO under other terms, side by side, each on the settlement's own calculation. */
@ApplicationScoped
public class Scenarios {
  private final SettlementQuery query;
  private final Rules rules;
  private final SettlementReport report;

  Scenarios(SettlementQuery query, Rules rules, SettlementReport report) {
    this.query = query;
    this.rules = rules;
    this.report = report;
  }

  /**
   * The year under one set of terms.
   *
   * @param offered whether the track exists in the year
   * @param notOfferedBecause the rule, where it does not
   * @param yearInTrack which year under the track this is, counting from 1
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

  /** An ACO's figures under terms: what a settlement is computed from. */
  private record Setting(SettlementInputs inputs, RulesInForce rules) {}

  /**
   * What follows from the terms.
   *
   * @param difference the payment less the actual one
   * @param firstDifferingLine the first line whose figure differs from the actual settlement's
   * @param reservations what is not certain of the rules behind it and its benchmark
   */
  public record Outcome(
      Settlement settlement,
      String reason,
      Money difference,
      @Nullable LineItem firstDifferingLine,
      Reservations reservations) {}

  /**
   * The scenarios, in the order asked, year by year.
   *
   * @throws Refusal 404 without an agreement, 409 while the settlement waits for inputs
   */
  public List<Scenario> of(AcoYear of, Question question, AsOf asOf) {
    var basis = basis(of, asOf);
    var scenarios = new ArrayList<Scenario>();
    for (var track : basis.asked(question, rules)) {
      IntStream.range(0, question.years())
          .mapToObj(played -> basis.actual().under(track, basis.firstYear(track) + played))
          .forEach(asked -> scenarios.add(scenario(basis, asked, question)));
    }
    return scenarios;
  }

  /**
   * The line of payments under each of the tracks, on the year's own figures.
   *
   * @param of whose year
   * @param from the lowest rate of gross savings
   * @param to the highest
   * @throws Refusal 404 without an agreement, 409 while the settlement waits for inputs
   */
  public List<Curve> curves(AcoYear of, Question question, AsOf asOf, RateRange along) {
    var basis = basis(of, asOf);
    return basis.asked(question, rules).stream()
        .map(track -> basis.actual().under(track, basis.firstYear(track)))
        .map(asked -> curve(basis, asked, question, along))
        .toList();
  }

  private Curve curve(Basis basis, TrackYear asked, Question question, RateRange along) {
    var setting = setting(basis, asked, question);
    var actual = Settlement.of(setting.inputs(), setting.rules());
    return new Curve(
        asked.track(),
        rules.whyNotOffered(asked).isEmpty(),
        actual,
        Corners.of(setting.inputs(), setting.rules(), along.from(), along.to()),
        Reservations.of(actual, basis.settlement()));
  }

  private Basis basis(AcoYear of, AsOf asOf) {
    var settlement = query.computed(of, asOf);
    var agreement = requireNonNull(settlement.inputs().agreement());
    var track = requireNonNull(settlement.head().track());
    return new Basis(
        settlement,
        agreement,
        TrackYear.of(agreement, of.year(), track),
        InputsMapping.of(settlement.inputs(), of.year(), rules));
  }

  private Scenario scenario(Basis basis, TrackYear asked, Question question) {
    var notOffered = rules.whyNotOffered(asked).orElse(null);
    var notOnFile =
        question.population() == Question.Population.OWN_WINDOW
            ? basis.otherWindow(asked, rules)
            : Optional.<String>empty();
    return new Scenario(
        asked.track(),
        notOffered == null,
        notOffered,
        asked.yearInTrack(),
        notOnFile.isPresent() ? null : outcome(basis, asked, question),
        notOnFile.orElse(null));
  }

  private Outcome outcome(Basis basis, TrackYear asked, Question question) {
    var setting = setting(basis, asked, question);
    var settlement = Settlement.of(setting.inputs(), setting.rules());
    return new Outcome(
        settlement,
        Reason.of(settlement),
        settlement.payment().minus(requireNonNull(basis.settlement().payment())),
        basis.firstDifferingLine(report.of(settlement, Map.of())),
        Reservations.of(settlement, basis.settlement()));
  }

  private Setting setting(Basis basis, TrackYear asked, Question question) {
    var nearest = rules.termsNearest(asked);
    var terms = question.proposed() ? rules.proposed().of(nearest, asked.start()) : nearest;
    var inputs =
        quality(basis, question)
            .with(participation(basis, terms, question).inYear(asked.yearInTrack()));
    return new Setting(inputs, rules.with(asked.year(), terms));
  }

  private SettlementInputs quality(Basis basis, Question question) {
    var standard = rules.savings().qualityStandard().find(basis.actual().year());
    return question
        .quality()
        .map(score -> basis.inputs().with(Quality.ofScore(score, standard)))
        .orElse(basis.inputs());
  }

  /** One-sided terms leave no choice; two-sided ones keep the ACO's, if it had one. */
  private Participation participation(Basis basis, Terms terms, Question question) {
    var actual = basis.inputs().participation();
    if (!terms.isTwoSided()) {
      return actual.electing(MinimumRateElection.SLIDING, actual.minimumRateSetByCms());
    }
    var hadAChoice = rules.terms(basis.actual().under(basis.actual().track(), 1)).isTwoSided();
    var kept = hadAChoice ? actual.election() : MinimumRateElection.SLIDING;
    return actual.electing(question.minimumRate().orElse(kept), actual.minimumRateSetByCms());
  }
}
