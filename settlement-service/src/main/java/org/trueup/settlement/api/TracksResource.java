package org.trueup.settlement.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.MinimumRateOptions;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.rule.RulesRead;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;
import org.trueup.rest.Table;
import org.trueup.rest.access.AboutNoAco;
import org.trueup.settlement.report.TermsInWords;
import org.trueup.settlement.rules.RepaymentMechanism;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.Terms;
import org.trueup.settlement.rules.TrackYear;

/** What each track offers an agreement of a given start: terms side by side. */
@AboutNoAco
@Path("/tracks")
@Produces(MediaType.APPLICATION_JSON)
public class TracksResource {
  /** An agreement of any rule set is over before as many years have begun. */
  private static final int YEARS_TO_LOOK_AHEAD = 5;

  private final Rules rules;

  TracksResource(Rules rules) {
    this.rules = rules;
  }

  /**
   * One track's terms, in words.
   *
   * @param performanceYear the first year of the agreement in which the track exists
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TrackView(
      Track track,
      String title,
      PerformanceYear performanceYear,
      String sharedSavings,
      String sharedLosses,
      String minimumSavingsRate,
      String minimumLossRate,
      String performancePaymentLimit,
      String lossSharingLimit,
      @Nullable Boolean advancedApm,
      boolean snfWaiver,
      @Nullable String repaymentMechanism,
      List<String> cites,
      List<String> provisional) {}

  /** The tracks on offer. */
  public record TracksView(AgreementStart agreementStart, List<TrackView> items) implements Table {}

  @GET
  @Operation(summary = "The tracks that an agreement of this start may be signed for")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public TracksView tracks(
      @Parameter(description = "The first day of the agreement that the tracks are offered to.")
          @QueryParam("agreementStart")
          @Nullable AgreementStart start) {
    if (start == null) {
      throw Refusal.malformed(
          Fault.inParameter("agreementStart", null, "the first day of an agreement: 2018-01-01"));
    }
    Refusal.unlessEmpty(
        rules
            .performanceYears()
            .faultOf(firstYear(start), Place.parameter("agreementStart"))
            .stream()
            .toList());
    return new TracksView(
        start,
        Arrays.stream(Track.values()).flatMap(track -> view(track, start).stream()).toList());
  }

  private Optional<TrackView> view(Track track, AgreementStart start) {
    return rules
        .thresholds()
        .minimumRateOptions()
        .find(track, start)
        .flatMap(
            options ->
                firstYear(track, start)
                    .map(year -> view(new TrackYear(year, start, track, 1), options)));
  }

  /** Track 1+ began in the middle of running agreements. */
  private Optional<PerformanceYear> firstYear(Track track, AgreementStart start) {
    var halfYear = start.date().getMonthValue() > 6;
    return Stream.iterate(start.date().getYear(), year -> year + 1)
        .limit(YEARS_TO_LOOK_AHEAD)
        .flatMap(
            year ->
                Stream.of(
                    new PerformanceYear(year, halfYear && year == start.date().getYear()),
                    PerformanceYear.of(year + (halfYear ? 1 : 0))))
        .filter(this::isAdmitted)
        .filter(year -> rules.savings().maximumSharingRate().find(track, year).isPresent())
        .findFirst();
  }

  private static PerformanceYear firstYear(AgreementStart start) {
    return new PerformanceYear(start.date().getYear(), start.date().getMonthValue() > 6);
  }

  private boolean isAdmitted(PerformanceYear year) {
    return rules.performanceYears().faultOf(year, Place.parameter("agreementStart")).isEmpty();
  }

  private List<String> reservations(PerformanceYear year, List<Ruled<?>> used) {
    var carried =
        rules
            .performanceYears()
            .carriedForwardFrom(year)
            .map(last -> "The rules of " + last + " are carried forward");
    return Stream.concat(RulesRead.reservations(used.stream()).stream(), carried.stream()).toList();
  }

  private TrackView view(TrackYear asked, Ruled<MinimumRateOptions> options) {
    var track = asked.track();
    var year = asked.year();
    var terms = rules.terms(asked);
    var repayment = rules.offers().repaymentMechanism().find(track, asked.start());
    var used = RulesRead.in(new Used(terms, options, repayment)).distinct().toList();
    return new TrackView(
        track,
        track.title(),
        year,
        TermsInWords.sharedSavings(terms),
        TermsInWords.sharedLosses(terms),
        TermsInWords.minimumSavingsRate(
            options.value(),
            rules.thresholds().minimumSavingsRate().at(year).value(),
            rules.thresholds().minimumPopulation().at(year).value()),
        TermsInWords.minimumLossRate(terms),
        TermsInWords.performancePaymentLimit(terms),
        TermsInWords.lossSharingLimit(terms),
        rules.offers().advancedApm().find(track, year).map(Ruled::value).orElse(null),
        rules.offers().snfWaiver().find(track, year).map(Ruled::value).orElse(false),
        repayment.map(Ruled::value).map(TermsInWords::repaymentMechanism).orElse(null),
        used.stream().map(Ruled::cite).distinct().toList(),
        reservations(year, used));
  }

  /** The rules that a view shows the words of. */
  private record Used(
      Terms terms,
      Ruled<MinimumRateOptions> options,
      Optional<Ruled<RepaymentMechanism>> repayment) {}
}
