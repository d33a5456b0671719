package org.trueup.messaging.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.messaging.AuditChain;
import org.trueup.messaging.AuditEntry;
import org.trueup.messaging.AuditLog;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Page;
import org.trueup.rest.PageParameters;
import org.trueup.rest.Table;
import org.trueup.rest.access.Role;

/** Who did and saw what, and whether the log of it is what it was. */
@Path("/audit-log")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.AUDITOR)
public class AuditLogResource {
  private final AuditLog log;
  private final AuditChain chain;

  AuditLogResource(AuditLog log, AuditChain chain) {
    this.log = log;
    this.chain = chain;
  }

  @GET
  @Operation(summary = "The log, the latest entry first")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Page<AuditEntry> entries(@BeanParam PageParameters asked) {
    long before = asked.cursor(Long::valueOf).orElse(Long.MAX_VALUE);
    return Page.of(asked, log.before(before, asked.toFind()), entry -> Long.toString(entry.seq()));
  }

  @GET
  @Operation(
      summary =
          "The hash of the last entry: kept elsewhere, it tells later whether anything before it"
              + " was changed")
  @Path("/head")
  public AuditChain.Anchor head() {
    return chain.head().orElseThrow(() -> Refusal.notFound("The audit log has no entries yet."));
  }

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = "it only computes and changes nothing")
  @Operation(summary = "Computes the hashes of all entries again")
  @Path("/verify")
  public AuditChain.Verified verify(
      @Parameter(description = "The number of an entry whose hash was kept elsewhere.")
          @QueryParam("seq")
          @Nullable Long seq,
      @Parameter(description = "The hash that it had.") @QueryParam("hash") @Nullable String hash) {
    if ((seq == null) != (hash == null)) {
      var missing = seq == null ? "seq" : "hash";
      throw Refusal.malformed(
          Fault.inParameter(missing, null, "sent too: an entry is known by its number and hash"));
    }
    return chain.verify(
        seq == null || hash == null
            ? Optional.empty()
            : Optional.of(new AuditChain.Anchor(seq, hash)));
  }
}
