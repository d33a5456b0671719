package org.trueup.settlement.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.rest.Table;
import org.trueup.rest.access.AboutNoAco;
import org.trueup.settlement.calculation.Corners;
import org.trueup.settlement.calculation.Outcomes;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.calculation.SharingRates;
import org.trueup.settlement.reconciliation.Reservations;
import org.trueup.settlement.report.Reason;
import org.trueup.settlement.rules.Rules;

/** What terms give, on figures of the asker's own: the settlement's calculation, nothing less. */
@AboutNoAco
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class OutcomesResource {
  private static final Rate TEN_PERCENT = Rate.parse("10%");

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
   * @param corners where the line of payments bends or jumps, exact
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
      @JsonUnwrapped Reservations reservations,
      List<Corners.Corner> corners,
      List<OutcomeView> items)
      implements Table {}

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
      @JsonUnwrapped Reservations reservations,
      List<RateView> items)
      implements Table {}

  @GET
  @Operation(summary = "Payment or loss along gross savings rates, with the maxima")
  @Path("/outcomes")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public OutcomesView outcomes(
      @BeanParam HypotheticalParameters asked,
      @BeanParam RangeParameters along,
      @Parameter(description = "How far the rates lie apart.") @QueryParam("step")
          @Nullable Rate step) {
    var hypothetical = asked.read();
    hypothetical.check(rules);
    var range = RangeParameters.range(along.from, along.to, step);
    var inForce = hypothetical.rules(rules);
    var inputs = hypothetical.inputs(rules);
    var outcomes = Outcomes.of(inputs, inForce, range);
    var first = outcomes.points().getFirst().settlement();
    var thresholds = first.thresholds();
    return new OutcomesView(
        hypothetical.year(),
        hypothetical.track(),
        inputs.totalBenchmark(),
        thresholds.minimum().rate(),
        Reason.basisOf(thresholds.minimum()),
        outcomes.maximumPayment(),
        outcomes.maximumLoss().map(Money::negated).orElse(Money.ZERO),
        Reservations.ofFiguresGiven(first),
        Corners.of(inputs, inForce, range.from(), range.to()),
        outcomes.points().stream().map(OutcomesResource::view).toList());
  }

  @GET
  @Operation(summary = "Shares of savings and losses by quality score")
  @Path("/sharing-rates")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
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
    var range = RangeParameters.range(Rate.ZERO, Rate.ONE, step == null ? TEN_PERCENT : step);
    var rates =
        SharingRates.of(
            hypothetical.inputs(rules),
            inForce,
            range.step(),
            score -> hypothetical.judged(score, rules));
    return new RatesView(
        hypothetical.year(),
        hypothetical.track(),
        Reservations.ofFiguresGiven(Settlement.of(hypothetical.inputs(rules), inForce)),
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
}
