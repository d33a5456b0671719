package org.trueup.assignment.store.identifier;

import java.util.List;
import java.util.UUID;

/** Every key that there is, the current one first. For one thread. */
record Ciphers(List<IdentifierCipher> all) {

  /** Those that are no longer the current one. */
  List<IdentifierCipher> former() {
    return all.subList(Math.min(1, all.size()), all.size());
  }

  /**
   * The identifier.
   *
   * @throws IllegalStateException when its key is not there
   */
  long open(String key, byte[] sealed, UUID token) {
    return all.stream()
        .filter(cipher -> cipher.name().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("TRUEUP_IDENTIFIER_KEYS has no key " + key))
        .open(sealed, token);
  }
}
