package org.trueup.assignment.store.identifier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.trueup.assignment.calculation.list.Mbi;
import org.trueup.contracts.refusal.Refusal;

/**
 * The keys under which identifiers of beneficiaries are on file, from the settings. New ones are
 * sealed under the first; the others open what is still sealed under them.
 */
@ApplicationScoped
public class IdentifierKeys {
  /** Stands in the settings of development and tests: good for identifiers that nobody has. */
  private static final String PUBLIC = "public";

  private static final Pattern FORM = Pattern.compile("([a-zA-Z0-9._-]{1,40}):([0-9a-fA-F]{64})");
  private static final String HOW =
      "TRUEUP_IDENTIFIER_KEYS to a name and a random key of 32 bytes (2026-1:$(openssl rand -hex"
          + " 32))";

  private final Map<String, IdentifierKey> byName = new LinkedHashMap<>();

  /**
   * The keys as they are set.
   *
   * @param keys each as {@code name:hex}, the current one first; empty where there are none
   * @throws IllegalStateException when one has another form, or two have one name
   */
  public IdentifierKeys(
      @ConfigProperty(name = "trueup.assignment.identifier-keys") Optional<List<String>> keys) {
    keys.orElse(List.of()).forEach(this::add);
  }

  private void add(String setting) {
    var key = FORM.matcher(setting.strip());
    if (!key.matches()) {
      throw new IllegalStateException(
          "a key in TRUEUP_IDENTIFIER_KEYS is not of the form name:hex, with 64 hexadecimal digits;"
              + " several are separated by commas, the current one first");
    }
    var name = key.group(1);
    if (byName.put(name, new IdentifierKey(name, HexFormat.of().parseHex(key.group(2)))) != null) {
      throw new IllegalStateException("TRUEUP_IDENTIFIER_KEYS has two keys named " + name);
    }
  }

  /** Whether there is a key at all. */
  public boolean isSet() {
    return !byName.isEmpty();
  }

  /**
   * Under which identifiers are sealed, for one thread.
   *
   * @throws Refusal 409 while there is none
   */
  public IdentifierCipher current() {
    return byName.values().stream()
        .findFirst()
        .map(IdentifierCipher::new)
        .orElseThrow(() -> refused("there is no key to seal identifiers of beneficiaries with"));
  }

  /**
   * The same, for these identifiers.
   *
   * @throws Refusal 409 while there is none, or it is the public one and somebody can be real
   */
  public IdentifierCipher currentFor(long... mbis) {
    var cipher = current();
    if (cipher.name().equals(PUBLIC) && Arrays.stream(mbis).anyMatch(Mbi::canBeReal)) {
      throw refused(
          "some of these identifiers can be real, and the key to seal them with is the public one");
    }
    return cipher;
  }

  /** All of them, the current one first, for one thread. */
  Ciphers ciphers() {
    return new Ciphers(byName.values().stream().map(IdentifierCipher::new).toList());
  }

  /** By their names, the current one first. */
  Map<String, IdentifierKey> byName() {
    return byName;
  }

  private static Refusal refused(String why) {
    return Refusal.conflict(
        "Nothing was saved: "
            + why
            + ". The operator has to set "
            + HOW
            + " and start assignment-service again.");
  }
}
