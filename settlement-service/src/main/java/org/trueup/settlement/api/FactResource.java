package org.trueup.settlement.api;

import jakarta.ws.rs.BeanParam;
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
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.SettlementInputsUsed.CircumstancesInput;
import org.trueup.contracts.event.SettlementInputsUsed.InterimPayment;
import org.trueup.contracts.event.SettlementInputsUsed.ParticipantRevenue;
import org.trueup.contracts.event.SettlementInputsUsed.QualityResult;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.rest.Answer;
import org.trueup.rest.Body;
import org.trueup.rest.access.Caller;
import org.trueup.settlement.api.SentFact.CircumstancesBody;
import org.trueup.settlement.api.SentFact.InterimBody;
import org.trueup.settlement.api.SentFact.QualityBody;
import org.trueup.settlement.api.SentFact.RevenueBody;
import org.trueup.settlement.reconciliation.FactRecording;
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

  /** Whose fact it is. */
  public static class AcoYear {
    @PathParam("acoId")
    AcoId aco;

    @PathParam("py")
    PerformanceYear year;
  }

  /** Where a fact goes, and which revision its sender saw. */
  public static class Written extends AcoYear {
    @HeaderParam("If-Match")
    @Nullable String ifMatch;
  }

  /** Which fact is wanted, as it was known when. */
  public static class Wanted extends AcoYear {
    @QueryParam("asOf")
    @Nullable Instant asOf;

    @Context Request request;
  }

  @PUT
  @Path("/quality")
  public Response putQuality(@BeanParam Written to, @Nullable QualityBody sent) {
    return put(to, sent);
  }

  @PUT
  @Path("/participant-revenue")
  public Response putRevenue(@BeanParam Written to, @Nullable RevenueBody sent) {
    return put(to, sent);
  }

  @PUT
  @Path("/circumstances")
  public Response putCircumstances(@BeanParam Written to, @Nullable CircumstancesBody sent) {
    return put(to, sent);
  }

  @PUT
  @Path("/interim-payment")
  public Response putInterimPayment(@BeanParam Written to, @Nullable InterimBody sent) {
    return put(to, sent);
  }

  @GET
  @Path("/quality")
  public Response quality(@BeanParam Wanted wanted) {
    return get(wanted, QualityResult.class);
  }

  @GET
  @Path("/participant-revenue")
  public Response revenue(@BeanParam Wanted wanted) {
    return get(wanted, ParticipantRevenue.class);
  }

  @GET
  @Path("/circumstances")
  public Response circumstances(@BeanParam Wanted wanted) {
    return get(wanted, CircumstancesInput.class);
  }

  @GET
  @Path("/interim-payment")
  public Response interimPayment(@BeanParam Wanted wanted) {
    return get(wanted, InterimPayment.class);
  }

  private <F> Response put(Written to, @Nullable SentFact<F> body) {
    var sent = Body.required(body);
    Refusal.unlessEmpty(sent.faults(rules, to.year));
    var recorded =
        recording.record(
            to.aco,
            to.year,
            sent.kind(),
            Cause.enteredBy(caller.name(), sent.cause()),
            sent::fact,
            onFile -> Answer.requireMatch(to.ifMatch, onFile));
    return Answer.written(recorded.fact(), recorded.revision(), recorded.created());
  }

  private <F> Response get(Wanted wanted, Class<F> kind) {
    var onFile = recording.onFile(wanted.aco, wanted.year, kind, wanted.asOf);
    return Answer.read(wanted.request, onFile.content(), onFile.revision());
  }
}
