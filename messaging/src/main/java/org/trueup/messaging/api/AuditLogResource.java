package org.trueup.messaging.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.messaging.AuditEntry;
import org.trueup.messaging.AuditLog;
import org.trueup.rest.access.Role;

/** Who did what to messages and with identifiers. */
@Path("/audit-log")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.AUDITOR)
public class AuditLogResource {
  private static final int LARGEST_PAGE = 1_000;

  private final AuditLog log;

  AuditLogResource(AuditLog log) {
    this.log = log;
  }

  /**
   * One page of the log.
   *
   * @param items the latest first
   * @param nextCursor asks for the next page; absent on the last one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Page(List<AuditEntry> items, @Nullable String nextCursor) {}

  /**
   * The log, the latest entry first.
   *
   * @param cursor the {@code nextCursor} of the page before
   * @param limit entries of a page, up to 1,000
   */
  @GET
  public Page entries(
      @QueryParam("cursor") @Nullable Long cursor,
      @QueryParam("limit") @DefaultValue("100") Integer limit) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw Refusal.malformed(
          Fault.inParameter("limit", limit.toString(), "a number from 1 to " + LARGEST_PAGE));
    }
    var entries = log.before(cursor == null ? Long.MAX_VALUE : cursor, limit);
    var next = entries.size() < limit ? null : Long.toString(entries.getLast().seq());
    return new Page(entries, next);
  }
}
