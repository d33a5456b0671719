package org.trueup.settlement.api;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a reader will wait for their own write: {@code Prefer: wait=10} (RFC 7240). */
final class Waiting {
  private static final Duration MOST = Duration.ofSeconds(30);
  private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,4})");

  private Waiting() {}

  static Duration upTo(@Nullable String prefer) {
    var matcher = WAIT.matcher(prefer == null ? "" : prefer);
    if (!matcher.find()) {
      return Duration.ZERO;
    }
    var asked = Duration.ofSeconds(Long.parseLong(matcher.group(1)));
    return asked.compareTo(MOST) < 0 ? asked : MOST;
  }
}
