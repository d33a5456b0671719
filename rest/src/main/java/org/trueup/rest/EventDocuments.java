package org.trueup.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.schema.Documents;
import org.trueup.contracts.schema.EventSchema;
import org.trueup.rest.access.AboutNoAco;

/** The topics and events of all services, as every one of them tells it. */
@Path("/")
@AboutNoAco
public class EventDocuments {
  private static final String ASYNC_API = "application/vnd.aai.asyncapi+yaml;version=3.0.0";

  @GET
  @Operation(
      summary =
          "Topics, headers and events in AsyncAPI 3.0; its references lead to the schemas "
              + "below")
  @Path("asyncapi.yaml")
  @Produces(ASYNC_API)
  public String asyncApi() {
    return Documents.asyncApi();
  }

  @GET
  @Operation(summary = "The JSON Schema of an event")
  @Path("schemas/{file}")
  @Produces("application/schema+json")
  public String schema(
      @Parameter(description = "The name of the schema: settlement-determined.v1.json.")
          @PathParam("file")
          String file) {
    return EventSchema.named(file)
        .map(EventSchema::text)
        .orElseThrow(
            () -> Refusal.notFound("There is no schema of that name; there are " + names()));
  }

  private static String names() {
    return String.join(", ", EventSchema.all().stream().map(EventSchema::fileName).toList());
  }
}
