package org.trueup.assignment.api.beneficiary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.api.Pages;
import org.trueup.assignment.beneficiary.OverlappingAssignmentQuery;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.rest.access.Role;

/** One person, several ACOs: their claims, and which goes before. */
@Path("/assignment-conflicts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.PHI_READER)
public class ConflictResource {
  private final OverlappingAssignmentQuery conflicts;

  ConflictResource(OverlappingAssignmentQuery conflicts) {
    this.conflicts = conflicts;
  }

  @GET
  public ConflictItem.Items list(
      @RestQuery @Nullable PerformanceYear performanceYear,
      @RestQuery @Nullable String cursor,
      @RestQuery @Nullable String limit) {
    if (performanceYear == null) {
      throw Refusal.malformed(
          Fault.inParameter("performanceYear", null, "a performance year such as 2018"));
    }
    int size = Pages.size(limit);
    var found = conflicts.of(performanceYear, Pages.cursor(cursor), size + 1);
    var page = found.subList(0, Math.min(size, found.size()));
    return new ConflictItem.Items(
        page.stream().map(ConflictItem::of).toList(),
        found.size() > size ? page.getLast().token() : null);
  }
}
