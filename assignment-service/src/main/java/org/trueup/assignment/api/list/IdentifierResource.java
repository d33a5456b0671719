package org.trueup.assignment.api.list;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.trueup.assignment.delivery.CrosswalkRecording;
import org.trueup.assignment.intake.list.IdentifierTable;
import org.trueup.contracts.value.AcoId;
import org.trueup.rest.access.Caller;
import org.trueup.rest.identifier.TakesIdentifiers;

/** The crosswalk of identifiers that changed. */
@Path("/acos/{acoId}/identifier-changes")
@Produces(MediaType.APPLICATION_JSON)
public class IdentifierResource {
  private final CrosswalkRecording recording;
  private final Caller caller;

  IdentifierResource(CrosswalkRecording recording, Caller caller) {
    this.recording = recording;
    this.caller = caller;
  }

  /** How many changes were new, and how many were sent. */
  public record CrosswalkView(int added, int sent) {}

  @POST
  @Operation(summary = "Records a crosswalk")
  @Consumes("text/csv")
  @TakesIdentifiers
  public CrosswalkView post(@PathParam("acoId") AcoId acoId, InputStream csv) throws IOException {
    var sent = IdentifierTable.read(csv.readAllBytes());
    return new CrosswalkView(recording.record(acoId, sent, caller.name()), sent.size());
  }
}
