package org.trueup.assignment.api.agreement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.agreement.AgreementSigning;
import org.trueup.assignment.agreement.SubmittedAgreement;
import org.trueup.assignment.api.Bodies;
import org.trueup.assignment.api.Versions;
import org.trueup.assignment.store.agreement.Agreements;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.rest.Answer;

/** One agreement of an ACO. */
@Path("/acos/{acoId}/agreements/{start}")
@Produces(MediaType.APPLICATION_JSON)
public class AgreementResource {
  private final AgreementSigning signing;
  private final Agreements agreements;

  AgreementResource(AgreementSigning signing, Agreements agreements) {
    this.signing = signing;
    this.agreements = agreements;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response sign(
      @RestPath AcoId acoId,
      @RestPath AgreementStart start,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable AgreementBody body) {
    var sent = Bodies.required(body);
    Refusal.unlessEmpty(sent.faults());
    var agreement =
        new SubmittedAgreement(sent.toAgreement(acoId, start), AgreementResource::place);
    var signed = signing.sign(agreement, current -> Answer.requireMatch(ifMatch, current));
    return Answer.written(signed.event(), signed.event().revision(), signed.created());
  }

  @GET
  public Response read(
      @RestPath AcoId acoId,
      @RestPath AgreementStart start,
      @RestQuery @Nullable String revision,
      @RestQuery @Nullable Instant asOf,
      @Context Request request) {
    var event =
        agreements
            .find(acoId, start, Versions.of(revision, asOf))
            .orElseThrow(() -> Refusal.notFound(acoId + " has no such agreement from " + start))
            .event();
    return Answer.read(request, event, event.revision());
  }

  /** ACO and start stand in the path, all else in the body. */
  private static Place place(String pointer) {
    return switch (pointer) {
      case "/acoId" -> Place.parameter("acoId");
      case "/start" -> Place.parameter("start");
      default -> Place.pointer(pointer);
    };
  }
}
