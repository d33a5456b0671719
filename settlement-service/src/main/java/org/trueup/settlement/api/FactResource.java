package org.trueup.settlement.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.messaging.Write;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.Answer;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.Body;
import org.trueup.rest.access.Caller;
import org.trueup.settlement.api.FactBody.CircumstancesBody;
import org.trueup.settlement.api.FactBody.InterimBody;
import org.trueup.settlement.api.FactBody.QualityBody;
import org.trueup.settlement.api.FactBody.RevenueBody;
import org.trueup.settlement.fact.FactKind;
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

  /** Where a fact goes, and which revision its sender saw. */
  public static class Target extends AcoYearPath {
    @HeaderParam(HttpHeaders.IF_MATCH)
    @Nullable String ifMatch;
  }

  /** Which fact is wanted, as it was known when. */
  public static class Asked extends AcoYearPath {
    @BeanParam AsOfParameter at;

    @Context Request request;
  }

  @PUT
  @Path("/quality")
  public Response putQuality(@BeanParam Target to, @Nullable QualityBody sent) {
    return put(to, sent);
  }

  @PUT
  @Path("/participant-revenue")
  public Response putRevenue(@BeanParam Target to, @Nullable RevenueBody sent) {
    return put(to, sent);
  }

  @PUT
  @Path("/circumstances")
  public Response putCircumstances(@BeanParam Target to, @Nullable CircumstancesBody sent) {
    return put(to, sent);
  }

  @PUT
  @Path("/interim-payment")
  public Response putInterimPayment(@BeanParam Target to, @Nullable InterimBody sent) {
    return put(to, sent);
  }

  @GET
  @Path("/quality")
  public Response quality(@BeanParam Asked asked) {
    return get(asked, FactKind.QUALITY);
  }

  @GET
  @Path("/participant-revenue")
  public Response revenue(@BeanParam Asked asked) {
    return get(asked, FactKind.PARTICIPANT_REVENUE);
  }

  @GET
  @Path("/circumstances")
  public Response circumstances(@BeanParam Asked asked) {
    return get(asked, FactKind.CIRCUMSTANCES);
  }

  @GET
  @Path("/interim-payment")
  public Response interimPayment(@BeanParam Asked asked) {
    return get(asked, FactKind.INTERIM_PAYMENT);
  }

  private <F> Response put(Target to, @Nullable FactBody<F> body) {
    var sent = Body.required(body);
    Refusal.unlessEmpty(sent.faults(rules, to.of().year()));
    var write = new Write(caller.name(), Answer.precondition(to.ifMatch));
    var recorded = recording.record(to.of(), sent.kind(), write, sent::fact);
    return Answer.written(recorded.fact(), recorded.revision(), recorded.isFirst());
  }

  private <F> Response get(Asked asked, FactKind<F> kind) {
    var onFile = recording.onFile(asked.of(), kind, asked.at.asOf());
    return Answer.read(asked.request, onFile.fact(), onFile.revision());
  }
}
