package org.trueup.settlement.api.outlook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.Answer;
import org.trueup.rest.Body;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Items;
import org.trueup.rest.Table;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.MoneyInput;
import org.trueup.rest.access.Role;
import org.trueup.settlement.bench.close.Journal;
import org.trueup.settlement.closing.CloseQuery;
import org.trueup.settlement.closing.CloseRecording;
import org.trueup.settlement.store.Closes;

/** What is booked of a year before it is settled, and why it moved from close to close. */
@Path("/acos/{acoId}/performance-years/{py}/closes")
@Produces(MediaType.APPLICATION_JSON)
@MoneyInput
public class CloseResource {
  private static final String NAME = "The name of the close.";

  private final CloseRecording recording;
  private final CloseQuery query;
  private final Caller caller;

  CloseResource(CloseRecording recording, CloseQuery query, Caller caller) {
    this.recording = recording;
    this.query = query;
    this.caller = caller;
  }

  /**
   * Why a close differs from the one before.
   *
   * @param items what each recorded change moved, in order: opening and all of them are closing
   */
  public record RollForwardView(
      AcoId acoId,
      PerformanceYear performanceYear,
      String name,
      Money opening,
      Money closing,
      Money openingLiability,
      Money closingLiability,
      List<CloseView.MovementView> items)
      implements Table {}

  /** Whether a close, computed again from what was on file then, is what is stored. */
  public record RebuiltView(String name, boolean rebuilt, String fingerprint) {}

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = IdempotencyKey.BY_KEY)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Prepares a close: what is booked of the year at a date",
      description = "A close stays as it is; a wrong one is followed by a correcting one.")
  @APIResponseSchema(
      value = CloseView.class,
      responseCode = "201",
      responseDescription = "Prepared, for somebody else to approve")
  public RestResponse<CloseView> prepare(@BeanParam AcoYearPath path, @Nullable CloseBody sent) {
    var request = Body.required(sent).request(path.of());
    return Answer.written(view(recording.prepare(request, who())), 1, true);
  }

  @GET
  @Operation(summary = "All closes of the year, in the order they were prepared")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<CloseView> closes(@BeanParam AcoYearPath path) {
    return new Items<>(query.of(path.of()).stream().map(this::view).toList());
  }

  @GET
  @Operation(summary = "One close")
  @Path("/{name}")
  public CloseView close(
      @BeanParam AcoYearPath path, @Parameter(description = NAME) @PathParam("name") String name) {
    return view(query.get(path.of(), name));
  }

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = IdempotencyKey.BY_KEY)
  @Operation(summary = "Approves a close that somebody else prepared")
  @Path("/{name}/approval")
  @RolesAllowed(Role.APPROVER)
  public CloseView approve(
      @BeanParam AcoYearPath path, @Parameter(description = NAME) @PathParam("name") String name) {
    return view(recording.approve(path.of(), name, who()));
  }

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = IdempotencyKey.BY_KEY)
  @Operation(summary = "Says that an approved close is in the ledger")
  @Path("/{name}/posting")
  public CloseView post(
      @BeanParam AcoYearPath path, @Parameter(description = NAME) @PathParam("name") String name) {
    return view(recording.post(path.of(), name, who()));
  }

  @GET
  @Operation(summary = "The close computed again from what was on file then, and compared")
  @Path("/{name}/rebuilt")
  public RebuiltView rebuilt(
      @BeanParam AcoYearPath path, @Parameter(description = NAME) @PathParam("name") String name) {
    var close = query.get(path.of(), name);
    return new RebuiltView(close.name(), query.isRebuilt(close), close.fingerprint());
  }

  @GET
  @Operation(summary = "Why a close differs from an earlier one, by cause and to the cent")
  @Path("/{name}/roll-forward")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public RollForwardView rollForward(
      @BeanParam AcoYearPath path,
      @Parameter(description = NAME) @PathParam("name") String name,
      @Parameter(description = "The earlier close; the one before where absent.")
          @QueryParam("from")
          @Nullable String from) {
    var found = query.rollForward(path.of(), Optional.ofNullable(from), name);
    var provisional = query.provisional(query.get(path.of(), name));
    return new RollForwardView(
        path.of().aco(),
        path.of().year(),
        name,
        found.opening().asset(),
        found.closing().asset(),
        found.opening().liability(),
        found.closing().liability(),
        found.movements().stream().map(it -> CloseView.MovementView.of(it, provisional)).toList());
  }

  @GET
  @Operation(summary = "The entries of a ledger since the close before; debits equal credits")
  @Path("/{name}/journal")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<CloseView.EntryView> journal(
      @BeanParam AcoYearPath path, @Parameter(description = NAME) @PathParam("name") String name) {
    var found = query.rollForward(path.of(), Optional.empty(), name);
    var provisional = query.provisional(query.get(path.of(), name));
    return new Items<>(
        Journal.of(found).stream().map(it -> CloseView.EntryView.of(it, provisional)).toList());
  }

  private CloseView view(Closes.OnFile close) {
    return CloseView.of(close, query.provisional(close));
  }

  private CloseRecording.Who who() {
    return new CloseRecording.Who(caller.name(), caller.issuer().isEmpty());
  }
}
