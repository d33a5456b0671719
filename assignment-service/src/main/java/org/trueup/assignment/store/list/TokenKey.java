package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.trueup.assignment.calculation.list.Mbi;
import org.trueup.contracts.refusal.Refusal;

/**
 * The key of new tokens; those on file stay under the key they were given with. Whoever knows it
 * can tell from a token whose it is, so it has to be secret and long as soon as one beneficiary can
 * be real.
 */
@ApplicationScoped
public class TokenKey {
  /** Stands in the settings of development and tests: good for identifiers that nobody has. */
  private static final String PUBLIC = "of people who do not exist";

  /** As many as the hash has. */
  private static final int LEAST_BYTES = 32;

  private static final String HOW =
      "set TRUEUP_TOKEN_KEY to a random one (openssl rand -hex 32), start assignment-service again,"
          + " and send it again. Beneficiaries on file keep their tokens.";

  private final Optional<String> key;

  /** The key as it is set, empty where none is. */
  public TokenKey(@ConfigProperty(name = "trueup.assignment.token-key") Optional<String> key) {
    this.key = key;
  }

  /**
   * New tokens for some beneficiaries.
   *
   * @throws Refusal 409 while there is no key, one that is too short, or the public one and
   *     somebody can be real
   */
  KeyedTokens of(long... mbis) {
    var text = key.orElseThrow(() -> refused("has none yet"));
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    if (text.equals(PUBLIC)) {
      if (Arrays.stream(mbis).anyMatch(Mbi::canBeReal)) {
        throw refused("is the public one, and some of these identifiers can be real");
      }
    } else if (bytes.length < LEAST_BYTES) {
      throw refused("has %d bytes, and needs %d".formatted(bytes.length, LEAST_BYTES));
    }
    return new KeyedTokens(bytes);
  }

  private static Refusal refused(String why) {
    return Refusal.conflict(
        "Nothing was saved: the key of the tokens that stand for beneficiaries "
            + why
            + ". The operator has to "
            + HOW);
  }
}
