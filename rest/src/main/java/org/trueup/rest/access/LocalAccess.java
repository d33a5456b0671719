package org.trueup.rest.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.HttpURLConnection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * On one machine nobody signs in: a request without a token is the local caller's, whose roles are
 * a setting. A service that listens to other machines refuses to start with that setting.
 */
@ApplicationScoped
class LocalAccess implements HttpAuthenticationMechanism {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

  private final Set<String> roles;
  private final String host;

  LocalAccess(
      @ConfigProperty(name = "trueup.access.local-roles") Optional<Set<String>> roles,
      @ConfigProperty(name = "quarkus.http.host") String host) {
    this.roles = roles.orElse(Set.of());
    this.host = host;
  }

  void check(@Observes StartupEvent start) {
    if (!roles.isEmpty() && !LOOPBACK.contains(host)) {
      throw new IllegalStateException(
          "trueup.access.local-roles lets callers in without a token, and quarkus.http.host="
              + host
              + " is open to other machines: unset the first, or listen on 127.0.0.1");
    }
    var unknown = new HashSet<>(roles);
    unknown.removeAll(Role.ALL);
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          "trueup.access.local-roles names " + unknown + "; the roles are " + Role.ALL);
    }
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager providers) {
    if (roles.isEmpty() || request.request().getHeader("Authorization") != null) {
      return Uni.createFrom().nullItem();
    }
    SecurityIdentity local =
        QuarkusSecurityIdentity.builder().setPrincipal(new LocalCaller()).addRoles(roles).build();
    return Uni.createFrom().item(local);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Uni.createFrom()
        .item(new ChallengeData(HttpURLConnection.HTTP_UNAUTHORIZED, "WWW-Authenticate", "Bearer"));
  }
}
