package org.trueup.messaging;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.refusal.WithheldIdentifiers;
import org.trueup.contracts.value.AcoId;
import org.trueup.rest.Body;
import org.trueup.rest.Counted;
import org.trueup.rest.access.Caller;

/**
 * Sees that every request that writes, and every one that a role of its own is needed for, leaves
 * an entry in the audit log: beneficiaries, dead letters and the log itself are not read without
 * one. It goes for every resource there is and will be. What is not written down is not answered.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 2)
class AuditFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String PURPOSE = "Trueup-Purpose";
  private static final int LONGEST_PURPOSE = 200;
  private static final int LONGEST_SUBJECT = 1_000;

  private final Caller caller;
  private final AuditedRequest audited;
  private final AuditLog log;

  AuditFilter(Caller caller, AuditedRequest audited, AuditLog log) {
    this.caller = caller;
    this.audited = audited;
    this.log = log;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    audited.isFor(purpose(request.getHeaderString(PURPOSE)));
    if (caller.writes() || caller.needsRole()) {
      var action = caller.writes() ? "RESOURCE_WRITTEN" : "RESOURCE_READ";
      var deed = new AuditLog.Deed(action, aco(request), subject(request), "");
      audited.owes(deed, caller.writes());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
      log.recordOwed(response.getEntity() instanceof Counted several ? several.count() : null);
    }
  }

  private static @Nullable String purpose(@Nullable String sent) {
    return sent == null
        ? null
        : Body.text(sent, LONGEST_PURPOSE)
            .orElseThrow(
                () ->
                    Refusal.malformed(
                        Fault.inParameter(
                            PURPOSE,
                            null,
                            "what the request is for, in 1 to %d characters"
                                .formatted(LONGEST_PURPOSE))));
  }

  /** What is no ACO is refused further on. */
  private static @Nullable AcoId aco(ContainerRequestContext request) {
    var sent = request.getUriInfo().getPathParameters().getFirst("acoId");
    try {
      return sent == null ? null : AcoId.parse(sent);
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  /** {@code GET /acos/A9004/performance-years/2018/beneficiaries?limit=100}. */
  private static String subject(ContainerRequestContext request) {
    var address = request.getUriInfo().getRequestUri();
    var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    var subject =
        WithheldIdentifiers.withhold(request.getMethod() + " " + address.getRawPath() + query);
    return subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT));
  }
}
