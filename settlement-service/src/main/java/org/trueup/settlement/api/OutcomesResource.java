package org.trueup.settlement.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.rest.access.AboutNoAco;
import org.trueup.settlement.calculation.Outcomes;
import org.trueup.settlement.calculation.RateRange;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.calculation.SharingRates;
import org.trueup.settlement.report.Reason;
import org.trueup.settlement.rules.Rules;

/** What terms give, on figures of the asker's own: the settlement's calculation, nothing less. */
@AboutNoAco
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class OutcomesResource {
  private static final Rate MOST_STEPS = Rate.ofFraction(BigDecimal.valueOf(10_000));
  private static final Rate TEN_PERCENT = Rate.parse("10%");
  private static final Rate TWO_PERCENT = Rate.parse("2%");

  private final Rules rules;

  OutcomesResource(Rules rules) {
    this.rules = rules;
  }

  /** Earned or owed at one rate of gross savings: positive to the ACO, negative from it. */
  public record OutcomeView(
      Rate grossSavings, Money generated, Money payment, Money earned, Money owed, String reason) {}

  /**
   * Outcomes along rates of gross savings.
   *
   * @param minimumRate the rate that decides
   * @param maximumSavings the most that can be earned
   * @param maximumLoss the most that can be owed, as a negative payment; zero under one-sided terms
   * @param rulesCarriedForwardFrom the last reviewed year, where nobody reviewed this one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OutcomesView(
      PerformanceYear performanceYear,
      Track track,
      Money totalBenchmark,
      Rate minimumRate,
      String minimumRateBasis,
      Money maximumSavings,
      Money maximumLoss,
      List<String> provisionalRules,
      @Nullable PerformanceYear rulesCarriedForwardFrom,
      List<OutcomeView> items) {}

  /** Rates by quality score; no loss rate under a one-sided model. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RateView(Rate qualityScore, Rate sharingRate, @Nullable Rate lossRate) {
    static RateView of(SharingRates.Point at) {
      var lossRate = at.sharedLossRate().orElse(null);
      return new RateView(at.qualityScore(), at.finalSharingRate(), lossRate);
    }
  }

  /** The rates of one track and year. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RatesView(
      PerformanceYear performanceYear,
      Track track,
      List<String> provisionalRules,
      @Nullable PerformanceYear rulesCarriedForwardFrom,
      List<RateView> items) {}

  @GET
  @Operation(summary = "Payment or loss along gross savings rates, with the maxima")
  @Path("/outcomes")
  public OutcomesView outcomes(
      @BeanParam HypotheticalParameters asked,
      @Parameter(description = "The lowest rate of gross savings; negative for losses.")
          @QueryParam("from")
          @Nullable Rate from,
      @Parameter(description = "The highest rate of gross savings.") @QueryParam("to")
          @Nullable Rate to,
      @Parameter(description = "How far the rates lie apart.") @QueryParam("step")
          @Nullable Rate step) {
    var hypothetical = asked.read();
    hypothetical.check(rules);
    var range = range(from, to, step);
    var inForce = hypothetical.rules(rules);
    var outcomes = Outcomes.of(hypothetical.inputs(rules), inForce, range);
    var first = outcomes.points().getFirst().settlement();
    var thresholds = first.thresholds();
    return new OutcomesView(
        hypothetical.year(),
        hypothetical.track(),
        hypothetical.inputs(rules).totalBenchmark(),
        thresholds.minimum().rate(),
        Reason.basisOf(thresholds.minimum()),
        outcomes.maximumPayment(),
        outcomes.maximumLoss().map(Money::negated).orElse(Money.ZERO),
        provisional(first),
        inForce.carriedForwardFrom().orElse(null),
        outcomes.points().stream().map(OutcomesResource::view).toList());
  }

  @GET
  @Operation(summary = "Shares of savings and losses by quality score")
  @Path("/sharing-rates")
  public RatesView sharingRates(
      @Parameter(description = "The year whose rules decide.") @QueryParam("performanceYear")
          @Nullable PerformanceYear year,
      @Parameter(description = "The track whose terms decide.") @QueryParam("track")
          @Nullable Track track,
      @Parameter(description = "Rules that are only proposed: proposed-cy2027; none where absent.")
          @QueryParam("rules")
          @Nullable String proposed,
      @Parameter(description = "How far the rates lie apart.") @QueryParam("step")
          @Nullable Rate step) {
    var hypothetical = HypotheticalParameters.anyAco(year, track, proposed);
    hypothetical.check(rules);
    var inForce = hypothetical.rules(rules);
    var range = range(Rate.ZERO, Rate.ONE, step == null ? TEN_PERCENT : step);
    var rates =
        SharingRates.of(
            hypothetical.inputs(rules),
            inForce,
            range.step(),
            score -> hypothetical.judged(score, rules));
    return new RatesView(
        hypothetical.year(),
        hypothetical.track(),
        provisional(Settlement.of(hypothetical.inputs(rules), inForce)),
        inForce.carriedForwardFrom().orElse(null),
        rates.points().stream().map(RateView::of).toList());
  }

  private static OutcomeView view(Outcomes.Point point) {
    var settlement = point.settlement();
    return new OutcomeView(
        point.grossSavings(),
        settlement.thresholds().difference(),
        settlement.payment(),
        settlement.earned(),
        settlement.owed(),
        Reason.of(settlement));
  }

  private static List<String> provisional(Settlement settlement) {
    return settlement
        .rulesUsed()
        .filter(Ruled::isProvisional)
        .map(Ruled::reservation)
        .distinct()
        .toList();
  }

  private static RateRange range(@Nullable Rate from, @Nullable Rate to, @Nullable Rate step) {
    var range =
        new RateRange(
            from == null ? TEN_PERCENT.negated() : from,
            to == null ? TEN_PERCENT : to,
            step == null ? TWO_PERCENT : step);
    Refusal.unlessEmpty(faults(range));
    return range;
  }

  private static List<Fault> faults(RateRange range) {
    var faults = new ArrayList<Fault>();
    if (range.step().compareTo(Rate.ZERO) <= 0) {
      faults.add(Fault.inParameter("step", range.step(), "more than 0%"));
    } else if (range.from().plus(range.step().times(MOST_STEPS)).compareTo(range.to()) < 0) {
      faults.add(
          Fault.inParameter("step", range.step(), "so large that there are at most 10000 points"));
    }
    if (range.from().compareTo(range.to()) > 0) {
      faults.add(Fault.inParameter("from", range.from(), "not more than to"));
    }
    if (range.to().compareTo(Rate.ONE) > 0) {
      faults.add(
          Fault.inParameter("to", range.to(), "at most 100%: nobody saves more than everything"));
    }
    return faults;
  }
}
