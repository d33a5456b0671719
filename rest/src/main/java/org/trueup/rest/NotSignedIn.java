package org.trueup.rest;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.trueup.rest.access.LocalAccess;

/**
 * How a caller whom nobody knows is answered. Lets nobody in itself: it goes before the mechanisms
 * that do, for the first one answers, and theirs would be an answer without words.
 */
@ApplicationScoped
public class NotSignedIn implements HttpAuthenticationMechanism {
  private static final String SCHEME = "Bearer";
  private static final int BEFORE_ALL_OTHERS = 10 * DEFAULT_PRIORITY;

  private final LocalAccess local;

  NotSignedIn(LocalAccess local) {
    this.local = local;
  }

  @Override
  public int getPriority() {
    return BEFORE_ALL_OTHERS;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager providers) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Uni.createFrom()
        .item(
            new ChallengeData(
                Response.Status.UNAUTHORIZED.getStatusCode(),
                HttpHeaders.WWW_AUTHENTICATE,
                SCHEME));
  }

  /** Outside of the resources. */
  @Override
  public Uni<Boolean> sendChallenge(RoutingContext request) {
    answer(request.response());
    return Uni.createFrom().item(true);
  }

  void answer(HttpServerResponse response) {
    response.putHeader(HttpHeaders.WWW_AUTHENTICATE, SCHEME);
    problem().answer(response);
  }

  /** Inside of them. */
  Response response() {
    return Response.fromResponse(problem().toResponse())
        .header(HttpHeaders.WWW_AUTHENTICATE, SCHEME)
        .build();
  }

  private Problem problem() {
    return Problem.of(
        Response.Status.UNAUTHORIZED,
        local
            .askForToken()
            .orElse("Send a token of the identity provider: Authorization: Bearer ..."));
  }
}
