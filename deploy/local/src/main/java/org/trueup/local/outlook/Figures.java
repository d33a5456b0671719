package org.trueup.local.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures of an answer as they stand in a table; a hyphen where there is none. */
final class Figures {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Figures() {}

  static String text(JsonNode of, String pointer) {
    return of.at(pointer).asText("");
  }

  static String dollars(JsonNode of, String pointer) {
    return figure(of, pointer, "%,.0f");
  }

  static String cents(JsonNode of, String pointer) {
    return figure(of, pointer, "%,.2f");
  }

  static String percent(JsonNode of, String pointer, int decimals) {
    var value = text(of, pointer);
    return value.isEmpty()
        ? "-"
        : new BigDecimal(value)
                .multiply(HUNDRED)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString()
            + "%";
  }

  static String figure(JsonNode of, String pointer, String form) {
    var value = text(of, pointer);
    return value.isEmpty() ? "-" : String.format(Locale.ROOT, form, new BigDecimal(value));
  }

  static String whole(JsonNode of, String pointer) {
    return figure(of, pointer, "%,.0f");
  }

  /** As it came: a ratio, a count. */
  static String plain(JsonNode of, String pointer, int decimals) {
    return figure(of, pointer, "%,." + decimals + "f");
  }

  /** Whatever unit it has: grouped, with the decimals that it has. */
  static String asItIs(JsonNode of, String pointer) {
    var value = text(of, pointer);
    return value.isEmpty()
        ? "-"
        : figure(of, pointer, "%,." + Math.max(0, new BigDecimal(value).scale()) + "f");
  }
}
