package org.trueup.settlement.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.Items;
import org.trueup.rest.Table;
import org.trueup.rest.VersionParameters;
import org.trueup.settlement.overview.CourseQuery;
import org.trueup.settlement.overview.OverviewQuery;
import org.trueup.settlement.overview.SettlementOverview;

/** An ACO's year at a glance, and how it came there. */
@Path("/acos/{acoId}/performance-years/{py}/settlement")
@Produces(MediaType.APPLICATION_JSON)
public class OverviewResource {
  private final OverviewQuery overview;
  private final CourseQuery course;

  OverviewResource(OverviewQuery overview, CourseQuery course) {
    this.overview = overview;
    this.course = course;
  }

  @GET
  @Extension(
      name = Table.NONE_OF,
      value =
          "restsOn, steps, edges, waitingFor: figures of /lines, /cliff and the facts, side by side for a person")
  @Operation(
      summary =
          "What is asked first: the result, why, what it rests on, how far it is from turning",
      description = "A year that waits is answered too, with its terms and what is missing.")
  @Path("/overview")
  public SettlementOverview overview(
      @BeanParam AcoYearPath path, @BeanParam VersionParameters asked) {
    return overview.of(path.of(), asked.version());
  }

  @GET
  @Operation(
      summary = "Every revision with its cause, what it changed and why, the first one first")
  @Path("/history")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<RevisionView> history(
      @BeanParam AcoYearPath path,
      @BeanParam AsOfParameter at,
      @Parameter(
              description = "Only revisions of these causes, separated by commas: ASSIGNMENT_LIST.")
          @QueryParam("cause")
          @Nullable String causes) {
    return new Items<>(
        course.of(path.of(), at.asOf(), kinds(causes)).stream().map(RevisionView::of).toList());
  }

  private static Set<Cause.Kind> kinds(@Nullable String causes) {
    try {
      return causes == null
          ? Set.of()
          : Arrays.stream(causes.split(",", -1))
              .map(Cause.Kind::valueOf)
              .collect(Collectors.toSet());
    } catch (IllegalArgumentException unknown) {
      var kinds = "one or more of " + Arrays.toString(Cause.Kind.values());
      throw Refusal.malformed(Fault.inParameter("cause", causes, kinds));
    }
  }
}
