package org.trueup.assignment.api.agreement;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.agreement.AgreementTermination;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.rest.Answer;
import org.trueup.rest.Body;
import org.trueup.rest.IdempotencyKey;

/** The early end of an agreement. It happens once, and is never undone. */
@Path("/acos/{acoId}/agreements/{start}/termination")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TerminationResource {
  private final AgreementTermination termination;

  TerminationResource(AgreementTermination termination) {
    this.termination = termination;
  }

  /** When it takes effect, and whether the ACO left by itself. */
  record TerminationBody(@Nullable LocalDate date, @Nullable Boolean voluntary) {}

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = IdempotencyKey.BY_KEY)
  @Operation(summary = "Terminates an agreement; the same request again changes nothing")
  public RestResponse<AgreementSigned> terminate(
      @BeanParam AgreementPath path,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Nullable TerminationBody sent) {
    var body = Body.required(sent);
    var request =
        new AgreementTermination.Request(
            path.acoId, path.start, body.date(), body.voluntary(), IdempotencyKey.required(key));
    var signed = termination.terminate(request);
    return Answer.written(signed.event(), signed.event().revision(), signed.created());
  }
}
