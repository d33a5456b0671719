package org.trueup.settlement.rules;

import java.util.Optional;
import org.trueup.contracts.rule.PerformanceYears;
import org.trueup.contracts.rule.RuleBook;
import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;

/**
 * Every rule a settlement needs, as read from {@code rules/}. One instance, read at start-up.
 *
 * @param proposed rules that are not in force, for what-ifs that ask for them
 * @param book the same as a list, as it was read
 * @param fingerprint SHA-256 of the files
 */
public record Rules(
    ThresholdRules thresholds,
    SavingsRules savings,
    LossRules losses,
    AdvanceRules advances,
    OfferRules offers,
    RuleHistory<PerformanceYear, Proposal2011> proposal2011,
    ProposedRules proposed,
    RuleBook book,
    String fingerprint) {

  /**
   * Reads the rule files of this service.
   *
   * @throws org.trueup.contracts.rule.BadRuleFile when one cannot be trusted, or is not reviewed
   *     for every year that is admitted
   */
  public static Rules read() {
    return read(false);
  }

  /**
   * As {@link #read()}.
   *
   * @param carryForward whether years after the last reviewed one are settled on its rules
   */
  public static Rules read(boolean carryForward) {
    return read(RuleFolder.of(Rules.class, "rules").carryingForward(carryForward));
  }

  static Rules read(RuleFolder folder) {
    return new Rules(
        ThresholdRules.read(folder),
        SavingsRules.read(folder),
        LossRules.read(folder),
        AdvanceRules.read(folder),
        OfferRules.read(folder),
        folder.byYear("proposal-2011.yaml", Proposal2011.class),
        ProposedRules.read(folder.isCarryingForward()),
        folder.book(PerformanceYears.read(folder)),
        folder.fingerprint());
  }

  public PerformanceYears performanceYears() {
    return book.performanceYears();
  }

  /**
   * The rules of one track in one year of an agreement. For a year nobody reviewed yet those of the
   * last reviewed one, where rules are carried forward, and the result says so.
   *
   * @throws org.trueup.contracts.rule.NoRuleInForce when the year is not reviewed, or the track
   *     does not exist in it
   */
  public RulesInForce of(TrackYear asked) {
    return with(asked.year(), terms(asked));
  }

  /** The rules of the year with terms that the caller chose. */
  public RulesInForce with(PerformanceYear year, Terms terms) {
    return new RulesInForce(
        performanceYears().carriedForwardFrom(year),
        performanceYears().length(year),
        thresholds.minimumSavingsRate().at(year),
        thresholds.minimumPopulation().at(year),
        savings.qualityToSharingRate().at(year),
        sequestration(year, terms),
        terms,
        terms.losses().map(any -> circumstances(year)),
        Optional.of(losses.earlyExit().at(year)),
        advances.at(year),
        Optional.empty());
  }

  private Ruled<Rate> sequestration(PerformanceYear year, Terms terms) {
    return terms.proposal().isPresent()
        ? ProposalMapping.sequestration(proposal2011.at(year))
        : savings.sequestration().at(year);
  }

  private RulesInForce.Circumstances circumstances(PerformanceYear year) {
    return new RulesInForce.Circumstances(
        losses.extremeCircumstances().at(year), losses.nationwideCircumstances().at(year));
  }

  /** What the track offers and asks. */
  public Terms terms(TrackYear asked) {
    return asked.isOfTheProposal() ? ofTheProposal(asked) : ofTheLaw(asked);
  }

  /** The rule by which the track is not on offer in the year; empty where it is. */
  public Optional<String> whyNotOffered(TrackYear asked) {
    var track = asked.track();
    var year = asked.year();
    return asked.isOfTheProposal()
        ? proposal2011.absence(year)
        : savings
            .maximumSharingRate()
            .absence(track, year)
            .or(() -> savings.performancePaymentLimit().absence(track, year));
  }

  /**
   * The terms of a track in a year in which it is not on offer: those nearest in time, as a basis
   * for comparison.
   */
  public Terms termsNearest(TrackYear asked) {
    if (asked.isOfTheProposal()) {
      return ofTheProposal(asked);
    }
    var rate = savings.maximumSharingRate().find(asked.track(), asked.year());
    return rate.isPresent()
        ? ofTheLaw(asked)
        : terms(
            asked,
            savings.maximumSharingRate().nearest(asked.track(), asked.year()).orElseThrow(),
            savings.performancePaymentLimit().nearest(asked.track(), asked.year()).orElseThrow());
  }

  private Terms ofTheProposal(TrackYear asked) {
    return ProposalMapping.terms(asked.track(), proposal2011.at(asked.year()), asked.yearInTrack());
  }

  private Terms ofTheLaw(TrackYear asked) {
    return terms(
        asked,
        savings.maximumSharingRate().at(asked.track(), asked.year()),
        savings.performancePaymentLimit().at(asked.track(), asked.year()));
  }

  private Terms terms(TrackYear asked, Ruled<Rate> sharingRate, Ruled<Rate> paymentLimit) {
    var track = asked.track();
    var terms =
        new Terms(
            track,
            sharingRate,
            paymentLimit,
            losses
                .sharedLossRate()
                .nearest(track, asked.year())
                .map(rate -> new Terms.LossTerms(rate, lossLimit(asked))),
            savings.reducedSharingRate().find(track, asked.start()),
            thresholds.guardrail().find(asked.start()),
            Optional.empty());
    return reduced(terms, asked);
  }

  private Terms reduced(Terms terms, TrackYear asked) {
    return thresholds
        .reducedLimits()
        .find(asked.start())
        .flatMap(rule -> asked.reduced().map(given -> terms.reducedTo(rule.saying(given))))
        .orElse(terms);
  }

  private Ruled<LossLimit> lossLimit(TrackYear asked) {
    return losses.lossSharingLimit().nearest(asked.track(), asked.year()).orElseThrow();
  }
}
