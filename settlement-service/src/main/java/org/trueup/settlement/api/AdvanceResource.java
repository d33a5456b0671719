package org.trueup.settlement.api;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementInputsUsed.AdvanceEntry;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.messaging.approval.Approvals;
import org.trueup.rest.Answer;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.Body;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Items;
import org.trueup.rest.Table;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.MoneyInput;
import org.trueup.rest.openapi.SharedParts;
import org.trueup.settlement.intake.MoneyCheck;
import org.trueup.settlement.reconciliation.AdvanceRecording;
import org.trueup.settlement.rules.Rules;

/** Money advanced to an ACO, to be recouped from what it earns: 42 CFR 425.630. */
@Path("/acos/{acoId}/advances")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@MoneyInput
public class AdvanceResource {
  private static final int LONGEST_REASON = 500;

  private final AdvanceRecording recording;
  private final Rules rules;
  private final Approvals approvals;
  private final Caller caller;
  private final Money largestAlone;

  AdvanceResource(
      AdvanceRecording recording,
      Rules rules,
      Approvals approvals,
      Caller caller,
      @ConfigProperty(name = "trueup.settlement.largest-advance-without-approval")
          BigDecimal largestAlone) {
    this.approvals = approvals;
    this.caller = caller;
    this.largestAlone = Money.parse(largestAlone.toPlainString());
    this.recording = recording;
    this.rules = rules;
  }

  /** See {@link AdvanceEntry}. */
  public record AdvanceBody(
      AdvanceEntry.@Nullable Kind kind,
      @Nullable Money amount,
      @Nullable PerformanceYear performanceYear) {}

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = IdempotencyKey.BY_KEY)
  @Extension(
      name = SharedParts.APPROVAL,
      value = "above trueup.settlement.largest-advance-without-approval")
  @Operation(summary = "Records an advance that CMS paid and recoups from shared savings")
  public RestResponse<AdvanceEntry> post(
      @PathParam("acoId") AcoId aco,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Nullable AdvanceBody sent) {
    var body = Body.required(sent);
    var ownKey = IdempotencyKey.required(key);
    refuseReversal(ownKey);
    var year = body.performanceYear;
    if (year == null) {
      throw Refusal.broken(
          List.of(
              Fault.at("/performanceYear", null, "the first year that it may be recouped from")));
    }
    Refusal.unlessEmpty(MoneyCheck.advance(rules, year, body.kind, body.amount));
    var entry =
        new AdvanceEntry(requireNonNull(body.kind), requireNonNull(body.amount), year, ownKey);
    if (entry.amount().compareTo(largestAlone) > 0) {
      approvals.require(new Approvals.Wish("ADVANCE_RECORDED", aco, "advances", entry));
    }
    var recorded = recording.record(aco, ownKey, entry, caller.name());
    return Answer.written(recorded.fact(), recorded.revision(), recorded.isFirst());
  }

  /**
   * Which advance was recorded by mistake, and how it came about.
   *
   * @param idempotencyKey that it was recorded with
   */
  public record ReversalBody(@Nullable String idempotencyKey, @Nullable String reason) {}

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = IdempotencyKey.BY_KEY)
  @Extension(name = SharedParts.APPROVAL, value = "always")
  @Operation(
      summary = "Reverses an advance that was recorded by mistake, once; the entry itself stays")
  @APIResponseSchema(
      value = AdvanceEntry.class,
      responseCode = "201",
      responseDescription = "Reversed for the first time")
  @Path("/reversals")
  public RestResponse<AdvanceEntry> reverse(
      @PathParam("acoId") AcoId aco, @Nullable ReversalBody sent) {
    var body = Body.required(sent);
    if (body.idempotencyKey == null) {
      throw Refusal.broken(
          List.of(Fault.at("/idempotencyKey", null, "the key that the advance was recorded with")));
    }
    var reason = reason(body.reason);
    approvals.require(new Approvals.Wish("ADVANCE_REVERSED", aco, "advances", body));
    var recorded = recording.reverse(aco, body.idempotencyKey, reason, caller.name());
    return Answer.written(recorded.fact(), recorded.revision(), recorded.isFirst());
  }

  private static String reason(@Nullable String sent) {
    var expected = "a text that says why it is reversed, in at most %d characters";
    return Body.text(sent, LONGEST_REASON)
        .orElseThrow(
            () ->
                Refusal.broken(
                    List.of(Fault.at("/reason", null, expected.formatted(LONGEST_REASON)))));
  }

  private static void refuseReversal(String key) {
    if (key.startsWith(AdvanceEntry.REVERSAL_OF)) {
      throw Refusal.malformed(
          Fault.inParameter(
              IdempotencyKey.HEADER,
              null,
              "a key that does not begin with \"%s\"; an advance is reversed at .../advances/reversals"
                  .formatted(AdvanceEntry.REVERSAL_OF)));
    }
  }

  @GET
  @Operation(
      summary = "Every advance of the ACO that was known then, in the order they were recorded")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<AdvanceEntry> advances(@PathParam("acoId") AcoId aco, @BeanParam AsOfParameter at) {
    return new Items<>(recording.onFile(aco, at.asOf()));
  }
}
