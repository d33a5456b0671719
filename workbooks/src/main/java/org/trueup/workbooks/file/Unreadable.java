package org.trueup.workbooks.file;

import java.util.List;
import org.trueup.contracts.refusal.Refusal;

/** Refusals of files that no sheet can be read of. */
final class Unreadable {
  private Unreadable() {}

  static Refusal because(String sentence) {
    return new Refusal(Refusal.Kind.RULE_BROKEN, sentence, List.of());
  }

  static Refusal because(String sentence, Exception cause) {
    var refusal = because(sentence);
    refusal.initCause(cause);
    return refusal;
  }

  static Refusal tooLarge(String what, long most) {
    return new Refusal(
        Refusal.Kind.TOO_LARGE,
        "The workbook has more than %,d %s, which no workbook of CMS has; it was not read."
            .formatted(most, what),
        List.of());
  }
}
