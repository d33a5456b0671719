package org.trueup.settlement.outlook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.bench.projection.BenchParameters;
import org.trueup.settlement.bench.projection.Prior;
import org.trueup.settlement.bench.projection.YearTerms;
import org.trueup.settlement.bench.tracks.AgreementOutlook;
import org.trueup.settlement.bench.tracks.AgreementRates;
import org.trueup.settlement.bench.tracks.Tie;
import org.trueup.settlement.calculation.Participation;
import org.trueup.settlement.calculation.SettlementInputs;
import org.trueup.settlement.reconciliation.Reservations;
import org.trueup.settlement.rules.RepaymentMechanism;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.TrackYear;

/** The next agreement under each of the tracks, on what is on file of a year. */
@ApplicationScoped
public class TrackChoiceQuery {
  private final OutlookQuery outlooks;
  private final Rules rules;
  private final BenchParameters parameters;

  TrackChoiceQuery(OutlookQuery outlooks, Rules rules, BenchParameters parameters) {
    this.outlooks = outlooks;
    this.rules = rules;
    this.parameters = parameters;
  }

  /**
   * Weighs the tracks.
   *
   * @throws Refusal 404 when no agreement covers the year, 409 while there is no list or benchmark,
   *     422 for a track that is not on offer in it
   */
  public TrackChoices of(AcoYear of, TrackQuestion question, AsOf asOf) {
    question.check();
    refuseWhatIsNotOffered(of.year(), question);
    var outlook = outlooks.of(of, asOf);
    var rates = rates(outlook, question);
    var weighed =
        question.choices().stream()
            .map(choice -> weighed(outlook, question, choice, rates))
            .toList();
    var choices = weighed.stream().map(TrackChoices.Weighed::asChoice).toList();
    return new TrackChoices(
        of,
        weighed,
        Tie.among(choices),
        Tie.frontier(choices).stream().map(Tie.Choice::name).toList(),
        assumptions(of, outlook));
  }

  private static List<String> assumptions(AcoYear of, Outlook outlook) {
    var assumptions = new ArrayList<>(outlook.assumptions());
    assumptions.add(
        "Every year is settled by the law of %s, with its list, benchmark and quality."
            .formatted(of.year()));
    return assumptions;
  }

  private AgreementRates rates(Outlook outlook, TrackQuestion question) {
    var people = outlook.terms().inputs().assignedBeneficiaries();
    var year = outlook.settlement().head().performanceYear();
    return AgreementRates.of(
        new Prior.YearBefore(outlook.expected(), people, parameters.levelOf(year).value()),
        new Prior.YearAhead(people, question.renewed()),
        question.years(),
        outlook.model().value());
  }

  private TrackChoices.Weighed weighed(
      Outlook outlook, TrackQuestion question, TrackQuestion.Choice choice, AgreementRates rates) {
    var years =
        IntStream.range(0, question.years())
            .mapToObj(year -> terms(outlook, question, asked(outlook, choice, year)))
            .toList();
    return new TrackChoices.Weighed(
        choice,
        AgreementOutlook.of(rates, years, outlook.model().value(), parameters.years()),
        years.stream()
            .flatMap(year -> year.lossSharingLimit().stream())
            .reduce(Money.ZERO, Money::max),
        years.stream()
            .flatMap(year -> repayment(outlook, year).stream())
            .reduce((some, other) -> some.max(other)),
        years.stream().allMatch(year -> isAdvanced(outlook, year)),
        reservations(outlook, years));
  }

  /** Of every rule that a choice rests on, and of the benchmark that it takes as it is. */
  private Reservations reservations(Outlook outlook, List<YearTerms> years) {
    Stream<Ruled<?>> ofTheYears =
        years.stream()
            .flatMap(
                year ->
                    Stream.of(
                            year.at(Rate.ONE).rulesUsed(),
                            repaymentRule(outlook, year).stream(),
                            advancedApm(outlook, year).stream())
                        .flatMap(used -> used));
    return Reservations.of(ofTheYears, outlook.terms().rules(), outlook.settlement());
  }

  private Optional<Ruled<RepaymentMechanism>> repaymentRule(Outlook outlook, YearTerms terms) {
    return rules
        .offers()
        .repaymentMechanism()
        .find(terms.rules().terms().track(), AgreementStart.of(year(outlook)));
  }

  private Optional<Money> repayment(Outlook outlook, YearTerms terms) {
    var in = terms.inputs();
    return repaymentRule(outlook, terms)
        .map(Ruled::value)
        .map(
            rule -> {
              var ofBenchmark = in.totalBenchmark().times(rule.ofExpenditures());
              var share = rule.ofRevenue();
              return share == null
                  ? ofBenchmark
                  : in.participantRevenue()
                      .map(revenue -> revenue.times(share).min(ofBenchmark))
                      .orElse(ofBenchmark);
            });
  }

  private boolean isAdvanced(Outlook outlook, YearTerms terms) {
    return advancedApm(outlook, terms).map(Ruled::value).orElse(false);
  }

  private Optional<Ruled<Boolean>> advancedApm(Outlook outlook, YearTerms terms) {
    return rules.offers().advancedApm().find(terms.rules().terms().track(), year(outlook));
  }

  private YearTerms terms(Outlook outlook, TrackQuestion question, TrackYear asked) {
    var inForce = rules.of(asked);
    var in = outlook.terms().inputs();
    var participation = in.participation();
    var elected =
        inForce.terms().isTwoSided()
            ? question.minimumRate().orElse(participation.election())
            : MinimumRateElection.SLIDING;
    Participation chosen =
        participation
            .electing(elected, participation.minimumRateSetByCms())
            .inYear(asked.yearInTrack());
    SettlementInputs inputs = in.with(chosen);
    return new YearTerms(inputs, inForce);
  }

  /** Of an agreement that begins with the year: the one that the year's own rules are for. */
  private static TrackYear asked(Outlook outlook, TrackQuestion.Choice choice, int year) {
    var of = year(outlook);
    return new TrackYear(of, AgreementStart.of(of), choice.in(year), choice.yearInTrack(year));
  }

  private static PerformanceYear year(Outlook outlook) {
    return outlook.settlement().head().performanceYear();
  }

  private void refuseWhatIsNotOffered(PerformanceYear year, TrackQuestion question) {
    var faults =
        question.choices().stream()
            .flatMap(choice -> choice.tracks().stream())
            .distinct()
            .flatMap(
                track ->
                    rules
                        .whyNotOffered(new TrackYear(year, AgreementStart.of(year), track, 1))
                        .stream()
                        .map(
                            why ->
                                Fault.inParameter("tracks", track, "a track that exists in " + year)
                                    .under(why, "42 CFR 425.600")))
            .toList();
    Refusal.unlessEmpty(faults);
  }
}
