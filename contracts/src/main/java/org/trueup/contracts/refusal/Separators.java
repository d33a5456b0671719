package org.trueup.contracts.refusal;

import java.util.Map;
import java.util.Optional;

/** Tables are separated by commas; spreadsheets of some countries and databases use other signs. */
public final class Separators {
  private static final Map<Character, String> OTHERS =
      Map.of(';', "semicolons", '\t', "tabs", '|', "bars");

  private Separators() {}

  /** What a header is separated by that has no comma: {@code semicolons}; empty where by none. */
  public static Optional<String> otherThanCommas(String header) {
    return OTHERS.entrySet().stream()
        .filter(sign -> header.indexOf(',') < 0 && header.indexOf(sign.getKey()) >= 0)
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** What must stand in the first line instead, as a fault says it. */
  public static Optional<String> expectedInsteadOf(String header) {
    return otherThanCommas(header)
        .map(
            "separated by commas; its header is separated by %s. Save it as CSV UTF-8, comma delimited"
                ::formatted);
  }
}
