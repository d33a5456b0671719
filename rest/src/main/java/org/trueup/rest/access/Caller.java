package org.trueup.rest.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Refusal;

/** Who sent the request. */
@RequestScoped
public class Caller {
  /** The claim that lists the ACOs of a caller; {@value #ALL_ACOS} stands for all. */
  static final String ACOS = "acos";

  static final String ALL_ACOS = "*";

  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The name that the identity provider gives, as the audit log keeps it. */
  public String name() {
    var name = identity.getPrincipal().getName();
    if (name == null || name.isBlank()) {
      throw new Refusal(
          Refusal.Kind.FORBIDDEN,
          "Your token names nobody (claims \"upn\", \"preferred_username\", \"sub\")",
          List.of());
    }
    return name;
  }

  /** Whether the caller's token names the role. */
  public boolean has(String role) {
    return identity.hasRole(role);
  }

  /** Whether the ACO is one of the caller's. */
  public boolean mayAskAbout(String acoId) {
    var acos = acos();
    return acos.contains(ALL_ACOS) || acos.contains(acoId);
  }

  /** Whether every ACO held here is the caller's. */
  public boolean mayAskAboutAll() {
    return acos().contains(ALL_ACOS);
  }

  private Set<String> acos() {
    if (identity.getPrincipal() instanceof LocalCaller) {
      return Set.of(ALL_ACOS);
    }
    return identity.getPrincipal() instanceof JsonWebToken token
        ? listed(token.getClaim(ACOS))
        : Set.of();
  }

  private static Set<String> listed(@Nullable Object claim) {
    if (claim == null) {
      return Set.of();
    }
    if (claim instanceof JsonArray acos && acos.stream().allMatch(JsonString.class::isInstance)) {
      return acos.getValuesAs(JsonString.class).stream()
          .map(JsonString::getString)
          .collect(Collectors.toSet());
    }
    throw new Refusal(
        Refusal.Kind.FORBIDDEN,
        "Your token's claim \"acos\" would have to be a list of texts: [\"A1001\"], or [\"*\"] for"
            + " all ACOs",
        List.of());
  }
}
