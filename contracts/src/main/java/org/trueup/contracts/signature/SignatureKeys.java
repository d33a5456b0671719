package org.trueup.contracts.signature;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of signatures, by their ids: the first one signs, each of them is accepted. A key is
 * changed by putting the new one behind the old, everywhere; then in front of it; then alone.
 */
public final class SignatureKeys {
  /** No keys: nothing is signed, and no signature can be checked. */
  public static final SignatureKeys NONE = new SignatureKeys(Map.of());

  /** As long as the digest: a shorter key is the weaker part (RFC 2104, section 3). */
  public static final int LEAST_BYTES = 32;

  private static final String FORM =
      "trueup.signature.keys must be id:key, separated by commas: an id of letters, digits and"
          + " hyphens, and a key of at least %d random bytes in Base64, as `openssl rand -base64"
              .formatted(LEAST_BYTES)
          + " 32` makes one; ";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,40}");

  private final Map<String, SecretKeySpec> byId;

  private SignatureKeys(Map<String, SecretKeySpec> byId) {
    this.byId = byId;
  }

  /**
   * Reads {@code 2026-11:base64,2026-05:base64}.
   *
   * @throws IllegalArgumentException where it is not of that form or a key is too short; it does
   *     not repeat any key
   */
  public static SignatureKeys parse(String text) {
    var keys = new LinkedHashMap<String, SecretKeySpec>();
    for (var entry : text.strip().split("\\s*,\\s*")) {
      int colon = entry.indexOf(':');
      var id = colon < 0 ? "" : entry.substring(0, colon);
      if (!ID.matcher(id).matches()) {
        throw new IllegalArgumentException(FORM + "entry " + (keys.size() + 1) + " has no id");
      }
      keys.put(id, key(id, entry.substring(colon + 1)));
    }
    return new SignatureKeys(keys);
  }

  private static SecretKeySpec key(String id, String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalArgumentException(FORM + "the key " + id + " is not Base64", notBase64);
    }
    if (bytes.length < LEAST_BYTES) {
      throw new IllegalArgumentException(FORM + "the key " + id + " has " + bytes.length);
    }
    return new SecretKeySpec(bytes, RecordSignature.ALGORITHM);
  }

  public boolean isEmpty() {
    return byId.isEmpty();
  }

  /** The id of the one that signs. */
  String signing() {
    return byId.keySet().iterator().next();
  }

  Optional<SecretKeySpec> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** How many, and of what ids; never a key. */
  @Override
  public String toString() {
    return "keys " + byId.keySet();
  }
}
