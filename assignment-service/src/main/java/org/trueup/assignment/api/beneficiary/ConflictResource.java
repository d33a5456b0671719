package org.trueup.assignment.api.beneficiary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.beneficiary.OverlappingAssignmentQuery;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.rest.Page;
import org.trueup.rest.PageParameters;
import org.trueup.rest.RequiredYear;
import org.trueup.rest.Table;
import org.trueup.rest.access.Role;

/** Beneficiaries whom several ACOs' lists name as assigned, and which of them goes before. */
@Path("/assignment-conflicts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.PHI_READER)
public class ConflictResource {
  private final OverlappingAssignmentQuery query;

  ConflictResource(OverlappingAssignmentQuery query) {
    this.query = query;
  }

  @GET
  @Operation(summary = "A page of a year's overlapping assignments")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Page<ConflictView> list(
      @Parameter(
              description =
                  "The performance year in which beneficiaries are assigned to more than one ACO.")
          @QueryParam("performanceYear")
          @Nullable PerformanceYear performanceYear,
      @BeanParam PageParameters asked) {
    var found =
        query.of(RequiredYear.of(performanceYear), asked.cursor(Token::parse), asked.toFind());
    return Page.of(asked, found, OverlappingAssignmentQuery.Overlap::token).map(ConflictView::of);
  }
}
