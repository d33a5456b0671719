package org.trueup.rest.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * On one machine nobody signs in: whoever started the services knows a token that was made for this
 * start, and is the local caller, whose roles are a setting. A service that listens to other
 * machines, or was told no token, refuses to start with that setting.
 */
@ApplicationScoped
public class LocalAccess implements HttpAuthenticationMechanism {
  static final String ROLES = "trueup.access.local-roles";
  private static final String TOKEN = "trueup.access.local-token";
  private static final String PLACE = "trueup.access.local-token-place";
  private static final String SCHEME = "Bearer ";

  /** That of 256 bits in hexadecimal digits is twice as long. */
  private static final int SHORTEST_TOKEN = 32;

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

  private final Set<String> roles;
  private final String token;
  private final Optional<String> place;
  private final String host;

  LocalAccess(
      @ConfigProperty(name = ROLES) Optional<Set<String>> roles,
      @ConfigProperty(name = TOKEN) Optional<String> token,
      @ConfigProperty(name = PLACE) Optional<String> place,
      @ConfigProperty(name = "quarkus.http.host") String host) {
    this.roles = roles.orElse(Set.of());
    this.token = token.orElse("");
    this.place = place;
    this.host = host;
  }

  void check(@Observes StartupEvent start) {
    if (roles.isEmpty()) {
      return;
    }
    if (!LOOPBACK.contains(host)) {
      throw new IllegalStateException(
          ROLES
              + " lets callers of this machine in, and quarkus.http.host="
              + host
              + " is open to other machines: unset the first, or listen on 127.0.0.1");
    }
    if (token.length() < SHORTEST_TOKEN) {
      throw new IllegalStateException(
          "%s lets in who knows %s, which must have %d characters or more: set TRUEUP_LOCAL_TOKEN"
              .formatted(ROLES, TOKEN, SHORTEST_TOKEN));
    }
    var unknown = new HashSet<>(roles);
    unknown.removeAll(Role.ALL);
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(ROLES + " names " + unknown + "; the roles are " + Role.ALL);
    }
  }

  /** What a caller is told whom nobody knows; empty where callers sign in elsewhere. */
  public Optional<String> askForToken() {
    return roles.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Send the token that this system was started with: Authorization: Bearer ..."
                + place.map("; the header is in %s, for curl -H @%<s"::formatted).orElse(""));
  }

  /** Before the identity provider's, for which this token is none of its own. */
  @Override
  public int getPriority() {
    return 2 * DEFAULT_PRIORITY;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager providers) {
    if (roles.isEmpty() || !isToken(request.request().getHeader(HttpHeaders.AUTHORIZATION))) {
      return Uni.createFrom().nullItem();
    }
    SecurityIdentity local =
        QuarkusSecurityIdentity.builder().setPrincipal(new LocalCaller()).addRoles(roles).build();
    return Uni.createFrom().item(local);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Uni.createFrom().nullItem();
  }

  /** Takes as long for a token that is nearly right. */
  private boolean isToken(@Nullable String sent) {
    return sent != null
        && MessageDigest.isEqual(
            (SCHEME + token).getBytes(StandardCharsets.UTF_8),
            sent.getBytes(StandardCharsets.UTF_8));
  }
}
