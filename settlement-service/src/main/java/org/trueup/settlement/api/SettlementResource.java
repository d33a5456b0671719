package org.trueup.settlement.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.Revision;
import org.trueup.contracts.value.Version;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.Answer;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Items;
import org.trueup.rest.Table;
import org.trueup.rest.VersionParameters;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.Role;
import org.trueup.settlement.inquiry.SettlementQuery;
import org.trueup.settlement.inquiry.WaitingReaders;
import org.trueup.settlement.verification.SettlementVerification;
import org.trueup.settlement.verification.VerifiedSettlement;

/** What an ACO earned or owes for a year, and why. */
@Path("/acos/{acoId}/performance-years/{py}/settlement")
@Produces(MediaType.APPLICATION_JSON)
public class SettlementResource {
  private final SettlementQuery query;
  private final SettlementVerification verification;
  private final WaitingReaders waiting;
  private final Caller caller;

  SettlementResource(
      SettlementQuery query,
      SettlementVerification verification,
      WaitingReaders waiting,
      Caller caller) {
    this.query = query;
    this.verification = verification;
    this.waiting = waiting;
    this.caller = caller;
  }

  /**
   * A settlement as it is served.
   *
   * @param stale whether a newer assignment list is under way, or events came that are not taken in
   */
  public record SettlementView(@JsonUnwrapped SettlementDetermined settlement, boolean stale) {}

  /** How a reader waits for a settlement of their own list. */
  public static class Awaited {
    @Parameter(
        description =
            "Waits for a settlement that rests on this revision of the assignment or a later one.")
    @QueryParam("assignmentRevision")
    @Nullable Revision assignmentRevision;

    @Parameter(description = "How long to wait for it at most: wait=10, in seconds (RFC 7240).")
    @HeaderParam("Prefer")
    @Nullable String prefer;

    /** What the reader waits for; whoever asks for the past waits for nothing. */
    Optional<WaitingReaders.Wanted> wanted(AcoYear of, Version version) {
      return Optional.ofNullable(assignmentRevision)
          .filter(asked -> version.isCurrent())
          .map(asked -> new WaitingReaders.Wanted(of, asked.number()));
    }
  }

  @GET
  @Extension(
      name = Table.NONE_OF,
      value = "waitingFor, advances: what to send next, and what the event repeats of the ledger")
  @Operation(
      summary =
          "The current settlement, or one version of it; waits for one that used an "
              + "assignment")
  @Blocking
  public Uni<RestResponse<SettlementView>> settlement(
      @BeanParam AcoYearPath path, @BeanParam VersionParameters asked, @BeanParam Awaited awaited) {
    var version = asked.version();
    var found = query.version(path.of(), version);
    return awaited
        .wanted(path.of(), version)
        .filter(wanted -> !wanted.isMetBy(found))
        .map(wanted -> awaited(wanted, found, Waiting.upTo(awaited.prefer)))
        .orElse(Uni.createFrom().item(found))
        .map(settlement -> answer(settlement, version));
  }

  @GET
  @Operation(summary = "Every figure with its formula and citation")
  @Path("/lines")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<LineItem> lines(@BeanParam AcoYearPath path, @BeanParam VersionParameters asked) {
    return new Items<>(query.version(path.of(), asked.version()).lines());
  }

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = "it only computes and changes nothing")
  @Operation(
      summary =
          "Computes the current settlement, or one version of it, again from its stored "
              + "inputs")
  @Path("/verify")
  @RolesAllowed({Role.ANALYST, Role.PREPARER, Role.APPROVER, Role.OPERATOR, Role.AUDITOR})
  public VerifiedSettlement verify(
      @BeanParam AcoYearPath path, @BeanParam VersionParameters asked) {
    return verification.verify(path.of(), asked.version());
  }

  /** Read by a thread that may wait for the database; while the reader waits, none does. */
  private Uni<SettlementDetermined> awaited(
      WaitingReaders.Wanted wanted, SettlementDetermined found, Duration patience) {
    return patience.isZero()
        ? Uni.createFrom().item(found)
        : waiting
            .until(wanted, found, caller.name(), patience)
            .emitOn(Infrastructure.getDefaultExecutor())
            .map(over -> query.current(wanted.of()));
  }

  /** Its tag is that of the content: whether it is stale changes without a revision. */
  private RestResponse<SettlementView> answer(SettlementDetermined settlement, Version version) {
    var view = new SettlementView(settlement, query.isStale(settlement, version.asOf()));
    return RestResponse.ResponseBuilder.ok(view)
        .header(Answer.REVISION, settlement.revision())
        .build();
  }
}
