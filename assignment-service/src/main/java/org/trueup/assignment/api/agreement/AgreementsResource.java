package org.trueup.assignment.api.agreement;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.agreement.AgreementSigning;
import org.trueup.assignment.api.Bodies;
import org.trueup.assignment.intake.agreement.AgreementTable;

/** Many agreements at once: all are signed, or none is. */
@Path("/agreements")
@Produces(MediaType.APPLICATION_JSON)
public class AgreementsResource {
  private final AgreementSigning signing;

  AgreementsResource(AgreementSigning signing) {
    this.signing = signing;
  }

  @POST
  @Consumes("text/csv")
  public SignedItems signTable(InputStream csv) throws IOException {
    return SignedItems.of(signing.sign(AgreementTable.read(csv.readAllBytes())));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public SignedItems signItems(@Nullable AgreementItems body) {
    return SignedItems.of(signing.sign(Bodies.required(body).toSubmission()));
  }
}
