package org.trueup.rest.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.http.Issuer;

/** Callers sign in with tokens of an issuer, and nobody is local. */
public final class WithIssuer implements QuarkusTestResourceLifecycleManager {
  private @Nullable Issuer issuer;

  @Override
  public Map<String, String> start() {
    issuer = Issuer.start();
    var settings = new HashMap<>(Issuer.settings());
    settings.put("trueup.access.local-roles", "");
    return settings;
  }

  @Override
  public void stop() {
    if (issuer != null) {
      issuer.close();
    }
  }
}
