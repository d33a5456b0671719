package org.trueup.rest.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

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
    return identity.getPrincipal().getName();
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
            && token.getClaim(ACOS) instanceof JsonArray acos
        ? acos.getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .collect(Collectors.toSet())
        : Set.of();
  }
}
