package org.trueup.settlement.api.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.trueup.rest.access.AboutNoAco;
import org.trueup.rest.access.Caller;

/** What a page or a program has to know before it asks for anything else. */
@AboutNoAco
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class ClientResource {
  private final Caller caller;
  private final Optional<String> assignment;
  private final Optional<String> benchmark;
  private final String version;

  ClientResource(
      Caller caller,
      @ConfigProperty(name = "trueup.addresses.assignment") Optional<String> assignment,
      @ConfigProperty(name = "trueup.addresses.benchmark") Optional<String> benchmark,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.caller = caller;
    this.assignment = assignment;
    this.benchmark = benchmark;
    this.version = version;
  }

  /**
   * Who asks.
   *
   * @param name as facts and events call the caller
   * @param acos the caller's; {@code *} alone for all
   */
  public record Me(String name, List<String> roles, Set<String> acos) {}

  /**
   * Where the services are.
   *
   * @param assignment the address of assignment-service; absent where pages may not ask it
   * @param benchmark the same of benchmark-service
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ClientConfiguration(
      @Nullable String assignment, @Nullable String benchmark, String softwareVersion) {}

  @GET
  @Operation(summary = "Who the caller is, with which roles and for which ACOs")
  @Path("/me")
  public Me me() {
    return new Me(caller.name(), caller.roles(), caller.acosNamed());
  }

  @GET
  @Operation(summary = "Where the other services are, for a page that shows what they answer")
  @Path("/client-configuration")
  public ClientConfiguration configuration() {
    return new ClientConfiguration(assignment.orElse(null), benchmark.orElse(null), version);
  }
}
