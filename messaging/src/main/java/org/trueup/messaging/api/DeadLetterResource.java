package org.trueup.messaging.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.messaging.DeadLetter;
import org.trueup.messaging.DeadLetterContent;
import org.trueup.messaging.DeadLetterHandling;
import org.trueup.rest.Body;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.Role;

/** Records that could not be processed, and what an operator does about them. */
@Path("/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR)
public class DeadLetterResource {
  private static final int LARGEST_PAGE = 1_000;
  private static final int LONGEST_REASON = 1_000;

  private final DeadLetterHandling handling;
  private final Caller caller;

  DeadLetterResource(DeadLetterHandling handling, Caller caller) {
    this.handling = handling;
    this.caller = caller;
  }

  /**
   * One page.
   *
   * @param items in the order in which they were laid aside
   * @param nextCursor asks for the next page; absent on the last one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Page(List<DeadLetter> items, @Nullable String nextCursor) {}

  /** Why it is replayed or discarded. */
  public record Decision(@Nullable String reason) {}

  /**
   * Dead letters, the oldest first.
   *
   * @param state only those in this state
   * @param cursor the {@code nextCursor} of the page before
   * @param limit letters of a page, up to 1,000
   */
  @GET
  public Page letters(
      @QueryParam("state") DeadLetter.@Nullable State state,
      @QueryParam("cursor") @Nullable Long cursor,
      @QueryParam("limit") @DefaultValue("100") Integer limit) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw Refusal.malformed(
          Fault.inParameter("limit", limit.toString(), "a number from 1 to " + LARGEST_PAGE));
    }
    var letters = handling.after(cursor == null ? 0 : cursor, state, limit);
    var next = letters.size() < limit ? null : Long.toString(letters.getLast().id());
    return new Page(letters, next);
  }

  /** One of them with the record: headers, and the bytes as they came. */
  @GET
  @Path("/{id}")
  public DeadLetterContent letter(@PathParam("id") Long id) {
    return handling.get(id);
  }

  /** Handles the record as if it came now; what has changed stands in the reason. */
  @POST
  @Path("/{id}/replay")
  @Consumes(MediaType.APPLICATION_JSON)
  public DeadLetterContent replay(@PathParam("id") Long id, @Nullable Decision decision) {
    return handling.replay(id, caller.name(), reason(decision));
  }

  /** Closes it unprocessed. */
  @POST
  @Path("/{id}/discard")
  @Consumes(MediaType.APPLICATION_JSON)
  public DeadLetterContent discard(@PathParam("id") Long id, @Nullable Decision decision) {
    return handling.discard(id, caller.name(), reason(decision));
  }

  private static String reason(@Nullable Decision decision) {
    return Body.text(Body.required(decision).reason(), LONGEST_REASON)
        .orElseThrow(
            () ->
                Refusal.malformed(
                    Fault.at(
                        "/reason",
                        null,
                        "why, for the audit log: 1 to %d characters".formatted(LONGEST_REASON))));
  }
}
