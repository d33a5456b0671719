package org.trueup.assignment.api.beneficiary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.trueup.assignment.beneficiary.KeyRotation;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Table;
import org.trueup.rest.access.Role;

/** The keys that identifiers on file are sealed under, by their names. */
@Path("/identifier-keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR)
public class IdentifierKeyResource {
  private static final Duration FOR_A_REQUEST = Duration.ofSeconds(20);

  private final KeyRotation rotation;

  IdentifierKeyResource(KeyRotation rotation) {
    this.rotation = rotation;
  }

  @GET
  @Extension(name = Table.NONE_OF, value = "keys: two or three, watched while they change")
  @Operation(summary = "How many identifiers are sealed under which key, and how many are left")
  public KeyRotation.State state() {
    return rotation.state();
  }

  @POST
  @Extension(
      name = IdempotencyKey.SENT_AGAIN,
      value = "what is under the current key stays there: the rest is brought under it")
  @Operation(
      summary =
          "Brings identifiers under the current key, for twenty seconds at most; to be sent again"
              + " while some are left")
  @Path("/rotation")
  public KeyRotation.State rotate() {
    return rotation.sealFor(FOR_A_REQUEST);
  }
}
