package org.trueup.assignment.store.identifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key under which identifiers are on file, by its name. One to seal them and one to find them are
 * derived from it (HMAC-SHA256 as a pseudorandom function, NIST SP 800-108).
 */
final class IdentifierKey {
  static final String HASH = "HmacSHA256";
  static final int BYTES = 32;

  private final String name;
  private final byte[] secret;

  IdentifierKey(String name, byte[] secret) {
    this.name = name;
    this.secret = secret.clone();
  }

  String name() {
    return name;
  }

  /** Tells it from every other key, and nothing else about it. */
  String proof() {
    return HexFormat.of().formatHex(derived("proof"));
  }

  SecretKey toSeal() {
    return new SecretKeySpec(derived("seal"), "AES");
  }

  SecretKey toFind() {
    return new SecretKeySpec(derived("find"), HASH);
  }

  private byte[] derived(String use) {
    try {
      var mac = Mac.getInstance(HASH);
      mac.init(new SecretKeySpec(secret, HASH));
      return mac.doFinal(("trueup identifier " + use).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + HASH, impossible);
    }
  }
}
