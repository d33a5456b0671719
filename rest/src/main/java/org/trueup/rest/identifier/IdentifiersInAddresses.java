package org.trueup.rest.identifier;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses a request that has an identifier of a beneficiary in its path, a query parameter or a
 * header, before anything reads them: it goes for every resource there is and will be.
 */
@Provider
@PreMatching
class IdentifiersInAddresses implements ContainerRequestFilter {
  /** Credentials: random by nature, never kept. */
  private static final Set<String> NOT_TEXT =
      Set.of(
          HttpHeaders.AUTHORIZATION.toLowerCase(Locale.ROOT),
          HttpHeaders.COOKIE.toLowerCase(Locale.ROOT));

  /** What parts a body of several: made at random, so that it can look like anything. */
  private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=(\"[^\"]*\"|[^;]*)");

  @Override
  public void filter(ContainerRequestContext request) {
    var address = request.getUriInfo();
    refuse("path", List.of(address.getPath()));
    address.getQueryParameters().forEach(IdentifiersInAddresses::refuse);
    request
        .getHeaders()
        .forEach(
            (name, values) -> {
              if (!NOT_TEXT.contains(name.toLowerCase(Locale.ROOT))) {
                refuse(name, values.stream().map(IdentifiersInAddresses::withoutBoundary).toList());
              }
            });
  }

  private static String withoutBoundary(String header) {
    return BOUNDARY.matcher(header).replaceAll("");
  }

  private static void refuse(String name, List<String> values) {
    IdentifierFaults.ofParameter(name, values).refuse();
  }
}
