package org.trueup.assignment.api.beneficiary;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** Tokens of beneficiaries in requests. What is none may be an identifier: it is never repeated. */
final class Token {
  /** What one is, in words. */
  static final String EXPECTED = "the token of a beneficiary: a uuid";

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private Token() {}

  static boolean isToken(@Nullable String text) {
    return text != null && FORM.matcher(text).matches();
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when it is none
   */
  static UUID parse(String text) {
    if (!isToken(text)) {
      throw new IllegalArgumentException(EXPECTED);
    }
    return UUID.fromString(text);
  }

  /**
   * The one of the path.
   *
   * @throws Refusal 400 when it is none
   */
  static UUID ofPath(String text) {
    if (!isToken(text)) {
      throw Refusal.malformed(Fault.inParameter("token", null, EXPECTED));
    }
    return parse(text);
  }
}
