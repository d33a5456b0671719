package org.trueup.assignment.api.list;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestPath;
import org.trueup.assignment.delivery.IdentifierCrosswalk;
import org.trueup.assignment.intake.list.IdentifierTable;
import org.trueup.contracts.value.AcoId;
import org.trueup.rest.access.Caller;

/** The crosswalk of identifiers that changed. */
@Path("/acos/{acoId}/identifier-changes")
@Produces(MediaType.APPLICATION_JSON)
public class IdentifierResource {
  private final IdentifierCrosswalk crosswalk;
  private final Caller caller;

  IdentifierResource(IdentifierCrosswalk crosswalk, Caller caller) {
    this.crosswalk = crosswalk;
    this.caller = caller;
  }

  /** How many changes were new, and how many were sent. */
  public record Filed(int added, int sent) {}

  @POST
  @Consumes("text/csv")
  public Filed post(@RestPath AcoId acoId, InputStream csv) throws IOException {
    var sent = IdentifierTable.read(csv.readAllBytes());
    return new Filed(crosswalk.file(acoId, sent, caller.name()), sent.size());
  }
}
