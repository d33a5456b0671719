package org.trueup.rest.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;

/** Who sent the request. */
@RequestScoped
public class Caller {
  /** The claim that lists the ACOs of a caller; {@value #ALL_ACOS} stands for all. */
  static final String ACOS = "acos";

  static final String ALL_ACOS = "*";

  private final SecurityIdentity identity;
  private final CallerPseudonyms pseudonyms;
  private @Nullable String role;
  private boolean writes;
  private boolean needsRole;

  Caller(SecurityIdentity identity, CallerPseudonyms pseudonyms) {
    this.identity = identity;
    this.pseudonyms = pseudonyms;
  }

  /**
   * What the caller is called in facts and events: a pseudonym, behind which nobody else will ever
   * stand. Whose it is stands in the audit log.
   *
   * @throws Refusal 403 where the token names no subject
   */
  public String name() {
    return token()
        .map(token -> pseudonyms.of(token.getIssuer(), subject(token)))
        .orElseGet(() -> identity.getPrincipal().getName());
  }

  /** The identity provider that knows the caller; empty for the local one. */
  public Optional<String> issuer() {
    return token().map(JsonWebToken::getIssuer);
  }

  /** Whom the identity provider knows the caller as; empty for the local one. */
  public Optional<String> subject() {
    return token().map(Caller::subject);
  }

  /** The role that lets the caller do what was asked for. */
  public Optional<String> role() {
    return Optional.ofNullable(role);
  }

  /** Whether what was asked for may change something. */
  public boolean writes() {
    return writes;
  }

  /** Whether what was asked for is for callers with roles that the resource names itself. */
  public boolean needsRole() {
    return needsRole;
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

  /**
   * Holds what is about one ACO to the caller's.
   *
   * @throws Refusal 404 where it is not theirs, as where there is no such ACO
   */
  public void requireOwn(AcoId aco) {
    if (!mayAskAbout(aco.value())) {
      throw Refusal.notFound(
          "ACO %s was not found, or you do not have access to it".formatted(aco));
    }
  }

  /** Which ACOs are the caller's; holds after the request is over, too. */
  public Predicate<AcoId> ofTheirs() {
    var theirs = acos();
    return theirs.contains(ALL_ACOS) ? any -> true : aco -> theirs.contains(aco.value());
  }

  /** The caller's ACOs as the token names them; {@code *} alone for all. */
  public SortedSet<String> acosNamed() {
    return new TreeSet<>(acos());
  }

  /** The roles of the caller, of those that there are. */
  public List<String> roles() {
    return Role.ALL.stream().filter(this::has).toList();
  }

  /** Whether every ACO held here is the caller's. */
  public boolean mayAskAboutAll() {
    return acos().contains(ALL_ACOS);
  }

  /**
   * What was asked for.
   *
   * @param allowed the roles that may ask for it
   */
  void asks(List<String> allowed, boolean needsRole, boolean writes) {
    this.role = allowed.stream().filter(this::has).findFirst().orElse(null);
    this.needsRole = needsRole;
    this.writes = writes;
  }

  private Set<String> acos() {
    if (identity.getPrincipal() instanceof LocalCaller) {
      return Set.of(ALL_ACOS);
    }
    return token().map(token -> listed(token.getClaim(ACOS))).orElse(Set.of());
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

  private Optional<JsonWebToken> token() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? Optional.of(token)
        : Optional.empty();
  }

  private static String subject(JsonWebToken token) {
    if (token.getSubject() == null || token.getSubject().isBlank()) {
      throw new Refusal(
          Refusal.Kind.FORBIDDEN,
          "Your token has no subject (claim \"sub\"): nobody could tell later who it was",
          List.of());
    }
    return token.getSubject();
  }
}
