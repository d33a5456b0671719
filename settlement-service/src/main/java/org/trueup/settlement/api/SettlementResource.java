package org.trueup.settlement.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.rest.Answer;
import org.trueup.rest.access.Role;
import org.trueup.settlement.inquiry.SettlementQuery;
import org.trueup.settlement.verification.SettlementVerification;
import org.trueup.settlement.verification.VerifiedSettlement;

/** What an ACO earned or owes for a year, and why. */
@Path("/acos/{acoId}/performance-years/{py}/settlement")
@Produces(MediaType.APPLICATION_JSON)
public class SettlementResource {
  private final SettlementQuery reading;
  private final SettlementVerification verification;

  SettlementResource(SettlementQuery reading, SettlementVerification verification) {
    this.reading = reading;
    this.verification = verification;
  }

  /**
   * A settlement as it is served.
   *
   * @param stale whether a newer assignment list is under way
   */
  public record SettlementView(@JsonUnwrapped SettlementDetermined settlement, boolean stale) {}

  /** Lines or revisions; all of them in one answer. */
  public record Items<T>(List<T> items) {}

  /**
   * The settlement in force, or as it was.
   *
   * @param revision one revision of it
   * @param asOf what was known at that moment
   * @param assignmentRevision with {@code Prefer: wait=10}: answer once it used that assignment
   */
  @GET
  public Response settlement(
      @PathParam("acoId") AcoId aco,
      @PathParam("py") PerformanceYear year,
      @QueryParam("revision") @Nullable Long revision,
      @QueryParam("asOf") @Nullable Instant asOf,
      @QueryParam("assignmentRevision") @Nullable Long assignmentRevision,
      @HeaderParam("Prefer") @Nullable String prefer,
      @Context Request request)
      throws InterruptedException {
    return assignmentRevision == null || revision != null || asOf != null
        ? answer(request, reading.known(aco, year, revision, asOf), asOf)
        : answer(request, awaited(aco, year, assignmentRevision, Waiting.upTo(prefer)), null);
  }

  /** Every figure with its formula and citation. */
  @GET
  @Path("/lines")
  public Items<LineItem> lines(
      @PathParam("acoId") AcoId aco,
      @PathParam("py") PerformanceYear year,
      @QueryParam("revision") @Nullable Long revision,
      @QueryParam("asOf") @Nullable Instant asOf) {
    return new Items<>(reading.known(aco, year, revision, asOf).lines());
  }

  /** Every revision with its cause and what it changed, the first one first. */
  @GET
  @Path("/history")
  public Items<RevisionView> history(
      @PathParam("acoId") AcoId aco,
      @PathParam("py") PerformanceYear year,
      @QueryParam("asOf") @Nullable Instant asOf) {
    return new Items<>(reading.history(aco, year, asOf).stream().map(RevisionView::of).toList());
  }

  /** Computes the settlement in force, or one revision, again from its stored inputs. */
  @POST
  @Path("/verify")
  @RolesAllowed({Role.ANALYST, Role.PREPARER, Role.APPROVER, Role.OPERATOR, Role.AUDITOR})
  public VerifiedSettlement verify(
      @PathParam("acoId") AcoId aco,
      @PathParam("py") PerformanceYear year,
      @QueryParam("revision") @Nullable Long revision) {
    return verification.verify(aco, year, revision);
  }

  private Response answer(
      Request request, SettlementDetermined settlement, @Nullable Instant asOf) {
    var view = new SettlementView(settlement, reading.isStale(settlement, asOf));
    return Answer.read(request, view, settlement.head().revision());
  }

  private SettlementDetermined awaited(
      AcoId aco, PerformanceYear year, long assignmentRevision, Duration patience)
      throws InterruptedException {
    var until = Instant.now().plus(patience);
    var settlement = reading.current(aco, year);
    while (!uses(settlement, assignmentRevision) && Instant.now().isBefore(until)) {
      Thread.sleep(Waiting.PAUSE);
      settlement = reading.current(aco, year);
    }
    return settlement;
  }

  private static boolean uses(SettlementDetermined settlement, long assignmentRevision) {
    var benchmark = settlement.inputs().benchmark();
    var used = benchmark == null ? null : benchmark.assignmentRevision();
    return used != null && used >= assignmentRevision;
  }
}
