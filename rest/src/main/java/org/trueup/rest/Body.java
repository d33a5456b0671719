package org.trueup.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.refusal.WithheldIdentifiers;

/** A request's body. */
public final class Body {
  private Body() {}

  /**
   * The body, which is there.
   *
   * @throws Refusal 400 where it is empty or the JSON text {@code null}
   */
  public static <T> T required(@Nullable T body) {
    if (body == null) {
      throw Refusal.malformed(Fault.at("", null, "a JSON object as the body"));
    }
    return body;
  }

  /**
   * A text to be kept, without the blanks around it. Empty where there is none, where it is too
   * long, where it has control characters, and where it can be the identifier of a beneficiary.
   */
  public static Optional<String> text(@Nullable String sent, int longest) {
    return Optional.ofNullable(sent)
        .filter(text -> !text.isBlank() && text.length() <= longest)
        .filter(text -> text.codePoints().noneMatch(Body::isNotWritten))
        .filter(text -> !WithheldIdentifiers.found(text))
        .map(String::strip);
  }

  private static boolean isNotWritten(int character) {
    return Character.isISOControl(character) && character != '\n' && character != '\t';
  }
}
