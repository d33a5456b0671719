package org.trueup.rest.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Refusal;

/**
 * Where a service is for the callers of one machine, a browser of theirs must not be used by a page
 * of somebody else: neither under a name that was made to lead here (the header {@code Host}), nor
 * from another origin ({@code Origin}, {@code Sec-Fetch-Site}) than its own and that of the
 * dashboard. Services of a cluster are not asked so: their callers have tokens, and their names are
 * the cluster's.
 */
@ApplicationScoped
public class AddressCheck {
  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

  /** What a browser says of a page of this origin, and of an address that its user typed. */
  private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

  /** What it says besides of a page of another port of the same machine. */
  private static final String SAME_SITE = "same-site";

  private final boolean isOfOneMachine;
  private final PageOrigin pages;

  AddressCheck(
      @ConfigProperty(name = LocalAccess.ROLES) Optional<Set<String>> localRoles,
      PageOrigin pages) {
    this.isOfOneMachine = localRoles.isPresent();
    this.pages = pages;
  }

  /** Why the request is not for this service; empty for one that is. */
  public Optional<Refusal> refusal(HttpServerRequest request) {
    if (!isOfOneMachine) {
      return Optional.empty();
    }
    var port = request.localAddress().port();
    if (request.headers().getAll("Host").size() > 1 || !isHere(request.authority(), port)) {
      return Optional.of(
          new Refusal(
              Refusal.Kind.MISDIRECTED,
              "This service answers callers of its own machine: the header Host must be 127.0.0.1:%d"
                  .formatted(port),
              List.of()));
    }
    return isForeign(request, port) ? Optional.of(foreign()) : Optional.empty();
  }

  /** A page of the same site that does not say which one is foreign too. */
  private boolean isForeign(HttpServerRequest request, int port) {
    var origins = request.headers().getAll("Origin");
    boolean isOfThePages = origins.size() == 1 && pages.is(origins.getFirst());
    var sites = request.headers().getAll("Sec-Fetch-Site");
    return !isOfThePages && origins.stream().anyMatch(origin -> !isOwn(origin, port))
        || sites.stream()
            .anyMatch(
                site -> !FROM_HERE.contains(site) && !(isOfThePages && site.equals(SAME_SITE)));
  }

  private static Refusal foreign() {
    return new Refusal(
        Refusal.Kind.FORBIDDEN,
        "A page of another origin must not use this service (headers Origin, Sec-Fetch-Site)",
        List.of());
  }

  private static boolean isHere(@Nullable HostAndPort asked, int port) {
    return asked != null
        && asked.port() == port
        && NAMES.contains(asked.host().toLowerCase(Locale.ROOT));
  }

  private static boolean isOwn(String origin, int port) {
    var scheme = "http://";
    return origin.startsWith(scheme)
        && isHere(HostAndPort.parseAuthority(origin.substring(scheme.length()), -1), port);
  }
}
