package org.trueup.kubernetes.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.trueup.http.Issuer;

/** Says who somebody is. */
interface Provider extends AutoCloseable {
  /** The issuer of its tokens. */
  String url();

  /** Of somebody with every role and all ACOs. */
  String token() throws IOException, InterruptedException;

  @Override
  void close();

  /** Keycloak, where it is at hand, else one that does nothing but sign. */
  static Provider start(Path realm) throws IOException, InterruptedException {
    var keycloak = Optional.ofNullable(System.getProperty("trueup.try-pods.keycloak"));
    return keycloak.isPresent() ? Keycloak.start(Path.of(keycloak.get()), realm) : signing();
  }

  private static Provider signing() {
    var issuer = Issuer.start();
    return new Provider() {
      @Override
      public String url() {
        return Objects.requireNonNull(Issuer.settings().get("quarkus.oidc.auth-server-url"));
      }

      @Override
      public String token() {
        var roles = Set.of("analyst", "preparer", "operator", "approver", "phi-reader", "auditor");
        var claims = new HashMap<>(Issuer.claims(roles, List.of("*")));
        claims.put("exp", Instant.now().plusSeconds(3600).getEpochSecond());
        return Issuer.token(claims);
      }

      @Override
      public void close() {
        issuer.close();
      }
    };
  }
}
