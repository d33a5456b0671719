package org.trueup.assignment.api.beneficiary;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.api.Pages;
import org.trueup.assignment.api.Versions;
import org.trueup.assignment.beneficiary.BeneficiaryLookup;
import org.trueup.assignment.beneficiary.BeneficiaryTimeline;
import org.trueup.assignment.beneficiary.BeneficiaryTimelineQuery;
import org.trueup.assignment.beneficiary.RosterQuery;
import org.trueup.contracts.event.BeneficiaryAssignmentChanged;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.rest.Answer;
import org.trueup.rest.Body;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.Role;

/** People, by their tokens: for those who may see what is tied to a person. */
@Path("/acos/{acoId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.PHI_READER)
public class BeneficiaryResource {
  private final RosterQuery roster;
  private final BeneficiaryTimelineQuery history;
  private final BeneficiaryLookup lookup;
  private final Caller caller;

  BeneficiaryResource(
      RosterQuery roster,
      BeneficiaryTimelineQuery history,
      BeneficiaryLookup lookup,
      Caller caller) {
    this.roster = roster;
    this.history = history;
    this.lookup = lookup;
    this.caller = caller;
  }

  /**
   * A page of a roster.
   *
   * @param items in the order of tokens, each as on the roster topic
   * @param nextCursor where the next page begins; absent on the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Page(
      long assignmentRevision,
      List<BeneficiaryAssignmentChanged> items,
      @Nullable UUID nextCursor) {}

  /**
   * The roster of a year.
   *
   * @param assigned {@code true} for those who are assigned, {@code false} for those who left
   */
  @GET
  @Path("/performance-years/{py}/beneficiaries")
  public Response roster(
      @RestPath AcoId acoId,
      @RestPath PerformanceYear py,
      @RestQuery @Nullable Boolean assigned,
      @RestQuery @Nullable String cursor,
      @RestQuery @Nullable String limit,
      @RestQuery @Nullable String revision,
      @RestQuery @Nullable Instant asOf) {
    int size = Pages.size(limit);
    var wanted = new RosterQuery.Wanted(assigned, Pages.cursor(cursor), size + 1);
    var found =
        roster
            .read(acoId, py, Versions.of(revision, asOf), wanted)
            .orElseThrow(() -> Refusal.notFound(acoId + " has no such roster for " + py));
    var people = found.people();
    var page = people.subList(0, Math.min(size, people.size()));
    var next = people.size() > size ? page.getLast().token() : null;
    return Response.ok(new Page(found.revision(), page, next))
        .header(Answer.REVISION, found.revision())
        .build();
  }

  /** In which lists one person was, since when, and why no longer. */
  @GET
  @Path("/beneficiaries/{token}/history")
  public BeneficiaryTimeline history(@RestPath AcoId acoId, @RestPath String token) {
    return history
        .of(acoId, Pages.token("token", token))
        .orElseThrow(() -> Refusal.notFound("No list of " + acoId + " names this person"));
  }

  /** Identifiers to tokens, and tokens to identifiers. */
  @POST
  @Path("/beneficiaries/lookup")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response lookup(@RestPath AcoId acoId, @Nullable LookupBody body) {
    var asked = Body.required(body).checked();
    var found = lookup.find(acoId, asked.mbis(), asked.tokens(), caller.name());
    return Response.ok(LookupAnswer.of(asked, found))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
