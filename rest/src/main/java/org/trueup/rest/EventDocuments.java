package org.trueup.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.schema.Documents;
import org.trueup.contracts.schema.EventSchema;
import org.trueup.rest.access.AboutNoAco;

/** The topics and events of all services, as every one of them tells it. */
@Path("/")
@AboutNoAco
public class EventDocuments {
  private static final String ASYNC_API = "application/vnd.aai.asyncapi+yaml;version=3.0.0";

  /** Topics, headers and events in AsyncAPI 3.0; its references lead to the schemas below. */
  @GET
  @Path("asyncapi.yaml")
  @Produces(ASYNC_API)
  public String asyncApi() {
    return Documents.asyncApi();
  }

  /**
   * The JSON Schema of an event.
   *
   * @param file {@code settlement-determined.v1.json}
   */
  @GET
  @Path("schemas/{file}")
  @Produces("application/schema+json")
  public String schema(@PathParam("file") String file) {
    return EventSchema.named(file)
        .map(EventSchema::text)
        .orElseThrow(
            () -> Refusal.notFound("there is no schema " + file + "; there are " + names()));
  }

  private static String names() {
    return String.join(", ", EventSchema.all().stream().map(EventSchema::fileName).toList());
  }
}
