package org.trueup.settlement.bench.reform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The overlays that come with the service, under {@code overlays/}. */
public final class ShippedOverlays {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");

  /** Their names. */
  public static final List<String> NAMES =
      List.of(
          "half-rate-from-2019",
          "losses-for-all",
          "no-msr-low-revenue",
          "no-sequestration",
          "one-sided-msr-2-percent",
          "plus-five-points",
          "plus-five-points-no-sequestration",
          "proposed-cy2027-in-every-year",
          "two-sided-rate-2-percent");

  private ShippedOverlays() {}

  /** The text of one; empty where there is none of the name. */
  public static Optional<String> find(String name) {
    return Optional.of(name)
        .filter(asked -> NAME.matcher(asked).matches())
        .filter(NAMES::contains)
        .map(ShippedOverlays::text);
  }

  private static String text(String name) {
    var file = "overlays/" + name + ".yaml";
    try (var stream = ShippedOverlays.class.getClassLoader().getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }
}
