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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementInputsUsed.CircumstancesInput;
import org.trueup.contracts.event.SettlementInputsUsed.InterimPayment;
import org.trueup.contracts.event.SettlementInputsUsed.ParticipantRevenue;
import org.trueup.contracts.event.SettlementInputsUsed.PrepaidSharedSavings;
import org.trueup.contracts.event.SettlementInputsUsed.QualityResult;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.messaging.Write;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.Answer;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.Body;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.MoneyInput;
import org.trueup.settlement.fact.FactKind;
import org.trueup.settlement.intake.FactBody;
import org.trueup.settlement.intake.FactBody.CircumstancesBody;
import org.trueup.settlement.intake.FactBody.InterimBody;
import org.trueup.settlement.intake.FactBody.PrepaidBody;
import org.trueup.settlement.intake.FactBody.QualityBody;
import org.trueup.settlement.intake.FactBody.RevenueBody;
import org.trueup.settlement.reconciliation.FactRecording;
import org.trueup.settlement.rules.Rules;

/** Quality, participant revenue and circumstances of an ACO's performance year. */
@Path("/acos/{acoId}/performance-years/{py}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@MoneyInput
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
  @Operation(summary = "Records the quality result; the settlement follows it")
  @Path("/quality")
  public RestResponse<QualityResult> putQuality(@BeanParam Target to, @Nullable QualityBody sent) {
    return put(to, sent);
  }

  @PUT
  @Operation(summary = "Records the ACO participants' revenue, which limits shared losses")
  @Path("/participant-revenue")
  public RestResponse<ParticipantRevenue> putRevenue(
      @BeanParam Target to, @Nullable RevenueBody sent) {
    return put(to, sent);
  }

  @PUT
  @Operation(
      summary = "Records extreme and uncontrollable circumstances, which reduce shared losses")
  @Path("/circumstances")
  public RestResponse<CircumstancesInput> putCircumstances(
      @BeanParam Target to, @Nullable CircumstancesBody sent) {
    return put(to, sent);
  }

  @PUT
  @Operation(summary = "Records an interim payment, which is set against what is earned")
  @Path("/interim-payment")
  public RestResponse<InterimPayment> putInterimPayment(
      @BeanParam Target to, @Nullable InterimBody sent) {
    return put(to, sent);
  }

  @PUT
  @Operation(
      summary = "Records shared savings paid before they were earned, which are recouped or due")
  @Path("/prepaid-shared-savings")
  public RestResponse<PrepaidSharedSavings> putPrepaidSharedSavings(
      @BeanParam Target to, @Nullable PrepaidBody sent) {
    return put(to, sent);
  }

  @GET
  @Operation(summary = "The quality result on file")
  @Path("/quality")
  public RestResponse<QualityResult> quality(@BeanParam Asked asked) {
    return get(asked, FactKind.QUALITY);
  }

  @GET
  @Operation(summary = "The ACO participants' revenue on file")
  @Path("/participant-revenue")
  public RestResponse<ParticipantRevenue> revenue(@BeanParam Asked asked) {
    return get(asked, FactKind.PARTICIPANT_REVENUE);
  }

  @GET
  @Operation(summary = "The extreme and uncontrollable circumstances on file")
  @Path("/circumstances")
  public RestResponse<CircumstancesInput> circumstances(@BeanParam Asked asked) {
    return get(asked, FactKind.CIRCUMSTANCES);
  }

  @GET
  @Operation(summary = "The interim payment on file")
  @Path("/interim-payment")
  public RestResponse<InterimPayment> interimPayment(@BeanParam Asked asked) {
    return get(asked, FactKind.INTERIM_PAYMENT);
  }

  @GET
  @Operation(summary = "The prepaid shared savings on file")
  @Path("/prepaid-shared-savings")
  public RestResponse<PrepaidSharedSavings> prepaidSharedSavings(@BeanParam Asked asked) {
    return get(asked, FactKind.PREPAID_SHARED_SAVINGS);
  }

  private <F> RestResponse<F> put(Target to, @Nullable FactBody<F> body) {
    var sent = Body.required(body);
    Refusal.unlessEmpty(sent.faults(rules, to.of().year()));
    var write = new Write(caller.name(), Answer.precondition(to.ifMatch));
    var recorded = recording.record(to.of(), sent.kind(), write, sent::fact);
    return Answer.written(recorded.fact(), recorded.revision(), recorded.isFirst());
  }

  private <F> RestResponse<F> get(Asked asked, FactKind<F> kind) {
    var onFile = recording.onFile(asked.of(), kind, asked.at.asOf());
    return Answer.read(asked.request, onFile.fact(), onFile.revision());
  }
}
