package org.trueup.messaging.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.trueup.messaging.AuditEntry;
import org.trueup.messaging.AuditLog;
import org.trueup.rest.Page;
import org.trueup.rest.PageParameters;
import org.trueup.rest.access.Role;

/** Who did what to messages and with identifiers. */
@Path("/audit-log")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.AUDITOR)
public class AuditLogResource {
  private final AuditLog log;

  AuditLogResource(AuditLog log) {
    this.log = log;
  }

  @GET
  @Operation(summary = "The log, the latest entry first")
  public Page<AuditEntry> entries(@BeanParam PageParameters asked) {
    long before = asked.cursor(Long::valueOf).orElse(Long.MAX_VALUE);
    return Page.of(asked, log.before(before, asked.toFind()), entry -> Long.toString(entry.seq()));
  }
}
