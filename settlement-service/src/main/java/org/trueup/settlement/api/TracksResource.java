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
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.MinimumRateOptions;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;
import org.trueup.rest.access.AboutNoAco;
import org.trueup.settlement.report.TermsInWords;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.Terms;

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
  public record TracksView(AgreementStart agreementStart, List<TrackView> items) {}

  /** The tracks that an agreement of this start may be signed for. */
  @GET
  public TracksView tracks(@QueryParam("agreementStart") @Nullable AgreementStart start) {
    if (start == null) {
      throw Refusal.malformed(
          Fault.inParameter("agreementStart", null, "the first day of an agreement: 2018-01-01"));
    }
    if (start.compareTo(rules.minimumRateOptions().reviewedThrough()) > 0) {
      throw Refusal.broken(
          List.of(
              Fault.inParameter(
                      "agreementStart",
                      start,
                      "a start whose rules are reviewed, through "
                          + rules.minimumRateOptions().reviewedThrough())
                  .under(rules.minimumRateOptions().title(), "42 CFR 425.605(b)")));
    }
    return new TracksView(
        start,
        Arrays.stream(Track.values()).flatMap(track -> view(track, start).stream()).toList());
  }

  private Optional<TrackView> view(Track track, AgreementStart start) {
    return rules
        .minimumRateOptions()
        .find(track, start)
        .flatMap(options -> firstYear(track, start).map(year -> view(track, start, year, options)));
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
        .filter(year -> rules.maximumSharingRate().find(track, year).isPresent())
        .findFirst();
  }

  private TrackView view(
      Track track, AgreementStart start, PerformanceYear year, Ruled<MinimumRateOptions> options) {
    var terms = rules.terms(year, start, track, 1);
    var repayment = rules.repaymentMechanism().find(track, start);
    return new TrackView(
        track,
        track.title(),
        year,
        TermsInWords.sharedSavings(terms),
        TermsInWords.sharedLosses(terms),
        TermsInWords.minimumSavingsRate(
            options.value(),
            rules.minimumSavingsRate().at(year).value(),
            rules.minimumPopulation().at(year).value()),
        TermsInWords.minimumLossRate(terms),
        TermsInWords.performancePaymentLimit(terms),
        TermsInWords.lossSharingLimit(terms),
        rules.advancedApm().find(track, year).map(Ruled::value).orElse(null),
        rules.snfWaiver().find(track, year).map(Ruled::value).orElse(false),
        repayment.map(Ruled::value).map(TermsInWords::repaymentMechanism).orElse(null),
        of(terms, options, repayment).map(Ruled::cite).distinct().toList(),
        of(terms, options, repayment)
            .filter(Ruled::isProvisional)
            .map(rule -> rule.title() + ": " + rule.provisional())
            .distinct()
            .toList());
  }

  private static Stream<Ruled<?>> of(
      Terms terms, Ruled<MinimumRateOptions> options, Optional<? extends Ruled<?>> repayment) {
    var always =
        Stream.<Ruled<?>>of(terms.maximumSharingRate(), terms.performancePaymentLimit(), options);
    var withRisk =
        terms.losses().stream().<Ruled<?>>flatMap(loss -> Stream.of(loss.rate(), loss.limit()));
    return Stream.of(always, withRisk, repayment.stream()).flatMap(part -> part);
  }
}
