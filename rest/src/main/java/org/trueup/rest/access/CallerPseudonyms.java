package org.trueup.rest.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What callers are called in facts and events, which are kept for ever: a keyed hash of the issuer
 * and the subject of their tokens. It says nothing about anybody to those who read topics, is never
 * given to another one, and stays when a name changes; the audit log has whose it is.
 */
@ApplicationScoped
class CallerPseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "caller-";

  /** As many as the hash has. */
  private static final int LEAST_BYTES = 32;

  /** Enough to never meet twice. */
  private static final int BYTES = 16;

  private final Optional<String> key;
  private final boolean callersSignIn;

  CallerPseudonyms(
      @ConfigProperty(name = "trueup.access.caller-key") Optional<String> key,
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean callersSignIn) {
    this.key = key;
    this.callersSignIn = callersSignIn;
  }

  void check(@Observes StartupEvent start) {
    if (callersSignIn
        && key.map(CallerPseudonyms::bytes).orElse(new byte[0]).length < LEAST_BYTES) {
      throw new IllegalStateException(
          "trueup.access.caller-key, of which the names of callers in events are made, needs %d bytes: set TRUEUP_CALLER_KEY to a random one (openssl rand -hex 32), the same for all services, and keep it"
              .formatted(LEAST_BYTES));
    }
  }

  /** The same for one caller in all services, and for ever. */
  String of(String issuer, String subject) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes(key.orElseThrow()), ALGORITHM));
      mac.update(bytes(issuer));
      mac.update((byte) 0);
      var hash = mac.doFinal(bytes(subject));
      return PREFIX + HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
