package org.trueup.settlement.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.SettlementInputsUsed.CircumstancesInput;
import org.trueup.contracts.event.SettlementInputsUsed.HealthEquity;
import org.trueup.contracts.event.SettlementInputsUsed.InterimPayment;
import org.trueup.contracts.event.SettlementInputsUsed.ParticipantRevenue;
import org.trueup.contracts.event.SettlementInputsUsed.QualityResult;
import org.trueup.contracts.event.SettlementInputsUsed.QualityStandard;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.rest.Answer;
import org.trueup.rest.Body;
import org.trueup.rest.access.Caller;
import org.trueup.settlement.FactRecording;
import org.trueup.settlement.FactRecording.Recorded;
import org.trueup.settlement.intake.FactCheck;
import org.trueup.settlement.rules.Rules;

/** Quality, participant revenue and circumstances of an ACO's performance year. */
@Path("/acos/{acoId}/performance-years/{py}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FactResource {
  private final FactRecording recording;
  private final Rules rules;
  private final Caller caller;

  FactResource(FactRecording recording, Rules rules, Caller caller) {
    this.caller = caller;
    this.recording = recording;
    this.rules = rules;
  }

  /** See {@link QualityResult}. */
  public record QualityBody(
      @Nullable QualityStandard standard,
      @Nullable Rate score,
      @Nullable Boolean completeReporting,
      @Nullable HealthEquity healthEquity) {}

  /** See {@link ParticipantRevenue}. */
  public record RevenueBody(@Nullable Money revenue) {}

  /** See {@link InterimPayment}. */
  public record InterimBody(@Nullable Money amount) {}

  /** See {@link CircumstancesInput}. */
  public record CircumstancesBody(
      @Nullable Rate monthsShare,
      @Nullable Rate beneficiaryShare,
      @Nullable Money reportedReduction) {}

  @PUT
  @Path("/quality")
  public Response putQuality(
      @PathParam("acoId") AcoId aco,
      @PathParam("py") PerformanceYear year,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable QualityBody sent) {
    var body = Body.required(sent);
    var complete = Boolean.TRUE.equals(body.completeReporting);
    Refusal.unlessEmpty(
        FactCheck.quality(rules, year, body.standard, body.score, complete, body.healthEquity));
    return put(
        aco,
        year,
        ifMatch,
        QualityResult.class,
        Cause.Kind.QUALITY,
        revision ->
            new QualityResult(body.standard, body.score, complete, body.healthEquity, revision));
  }

  @PUT
  @Path("/participant-revenue")
  public Response putRevenue(
      @PathParam("acoId") AcoId aco,
      @PathParam("py") PerformanceYear year,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable RevenueBody sent) {
    var body = Body.required(sent);
    Refusal.unlessEmpty(FactCheck.revenue(rules, year, body.revenue));
    return put(
        aco,
        year,
        ifMatch,
        ParticipantRevenue.class,
        Cause.Kind.REVENUE,
        revision -> new ParticipantRevenue(body.revenue, revision));
  }

  @PUT
  @Path("/circumstances")
  public Response putCircumstances(
      @PathParam("acoId") AcoId aco,
      @PathParam("py") PerformanceYear year,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable CircumstancesBody sent) {
    var body = Body.required(sent);
    Refusal.unlessEmpty(
        FactCheck.circumstances(
            rules, year, body.monthsShare, body.beneficiaryShare, body.reportedReduction));
    return put(
        aco,
        year,
        ifMatch,
        CircumstancesInput.class,
        Cause.Kind.CIRCUMSTANCES,
        revision ->
            new CircumstancesInput(
                body.monthsShare, body.beneficiaryShare, body.reportedReduction, revision));
  }

  @PUT
  @Path("/interim-payment")
  public Response putInterimPayment(
      @PathParam("acoId") AcoId aco,
      @PathParam("py") PerformanceYear year,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable InterimBody sent) {
    var body = Body.required(sent);
    Refusal.unlessEmpty(FactCheck.interimPayment(rules, year, body.amount));
    return put(
        aco,
        year,
        ifMatch,
        InterimPayment.class,
        Cause.Kind.ADVANCE,
        revision -> new InterimPayment(body.amount, revision));
  }

  @GET
  @Path("/quality")
  public Response quality(
      @PathParam("acoId") AcoId aco,
      @PathParam("py") PerformanceYear year,
      @QueryParam("asOf") @Nullable Instant asOf,
      @Context Request request) {
    return get(aco, year, asOf, QualityResult.class, request);
  }

  @GET
  @Path("/participant-revenue")
  public Response revenue(
      @PathParam("acoId") AcoId aco,
      @PathParam("py") PerformanceYear year,
      @QueryParam("asOf") @Nullable Instant asOf,
      @Context Request request) {
    return get(aco, year, asOf, ParticipantRevenue.class, request);
  }

  @GET
  @Path("/circumstances")
  public Response circumstances(
      @PathParam("acoId") AcoId aco,
      @PathParam("py") PerformanceYear year,
      @QueryParam("asOf") @Nullable Instant asOf,
      @Context Request request) {
    return get(aco, year, asOf, CircumstancesInput.class, request);
  }

  @GET
  @Path("/interim-payment")
  public Response interimPayment(
      @PathParam("acoId") AcoId aco,
      @PathParam("py") PerformanceYear year,
      @QueryParam("asOf") @Nullable Instant asOf,
      @Context Request request) {
    return get(aco, year, asOf, InterimPayment.class, request);
  }

  private <F> Response put(
      AcoId aco,
      PerformanceYear year,
      @Nullable String ifMatch,
      Class<F> kind,
      Cause.Kind cause,
      LongFunction<F> fact) {
    Recorded<F> recorded =
        recording.record(
            aco,
            year,
            kind,
            Cause.enteredBy(caller.name(), cause),
            fact,
            onFile -> Answer.requireMatch(ifMatch, onFile));
    return Answer.written(recorded.fact(), recorded.revision(), recorded.created());
  }

  private <F> Response get(
      AcoId aco, PerformanceYear year, @Nullable Instant asOf, Class<F> kind, Request request) {
    var onFile = recording.onFile(aco, year, kind, asOf);
    return Answer.read(request, onFile.content(), onFile.revision());
  }
}
