package org.trueup.assignment.api.agreement;

import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.agreement.AgreementSigning;
import org.trueup.assignment.agreement.SubmittedAgreement;
import org.trueup.assignment.store.agreement.Agreements;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.Version;
import org.trueup.rest.Answer;
import org.trueup.rest.Body;
import org.trueup.rest.VersionParameters;

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
  @Operation(summary = "Signs an agreement, or changes one")
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<AgreementSigned> sign(
      @BeanParam AgreementPath path,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable AgreementBody body) {
    var sent = Body.required(body);
    Refusal.unlessEmpty(sent.faults());
    var agreement =
        new SubmittedAgreement(sent.toAgreement(path.acoId, path.start), AgreementResource::place);
    var signed = signing.sign(agreement, Answer.precondition(ifMatch));
    return Answer.written(signed.event(), signed.event().revision(), signed.created());
  }

  @GET
  @Operation(summary = "The current agreement, or one version of it")
  public RestResponse<AgreementSigned> read(
      @BeanParam AgreementPath path, @BeanParam VersionParameters asked, @Context Request request) {
    var event = onFile(path, asked.version());
    return Answer.read(request, event, event.revision());
  }

  private AgreementSigned onFile(AgreementPath path, Version version) {
    return agreements
        .find(path.acoId, path.start, version)
        .orElseThrow(() -> Refusal.notFound(notFound(path, version)))
        .event();
  }

  private static String notFound(AgreementPath path, Version version) {
    return version.isCurrent()
        ? "No agreement of %s from %s exists. GET /acos lists those that do."
            .formatted(path.acoId, path.start)
        : "No such agreement of %s from %s exists: %s".formatted(path.acoId, path.start, version);
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
