package org.trueup.assignment.api.agreement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.agreement.AgreementSigning;
import org.trueup.assignment.intake.agreement.AgreementTable;
import org.trueup.rest.Body;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Items;

/** Many agreements at once: all are signed, or none is. */
@Path("/agreements")
@Produces(MediaType.APPLICATION_JSON)
public class AgreementsResource {
  private final AgreementSigning signing;

  AgreementsResource(AgreementSigning signing) {
    this.signing = signing;
  }

  @POST
  @Extension(
      name = IdempotencyKey.SENT_AGAIN,
      value = "an agreement that is on file as it was sent stays as it is")
  @Operation(summary = "Signs agreements of any ACOs, from CSV or JSON")
  @Consumes("text/csv")
  public Items<SignedAgreementView> signTable(InputStream csv) throws IOException {
    return SignedAgreementView.all(signing.sign(AgreementTable.read(csv.readAllBytes())));
  }

  @POST
  @Extension(
      name = IdempotencyKey.SENT_AGAIN,
      value = "an agreement that is on file as it was sent stays as it is")
  @Operation(summary = "Signs agreements of any ACOs, from CSV or JSON")
  @Consumes(MediaType.APPLICATION_JSON)
  public Items<SignedAgreementView> signItems(@Nullable AgreementsBody body) {
    return SignedAgreementView.all(signing.sign(Body.required(body).toSubmission()));
  }
}
