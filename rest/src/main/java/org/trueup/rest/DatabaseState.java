package org.trueup.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether requests failed for the database of late. A database that answers questions may still
 * refuse whatever is to be written: its disk is full, or it only reads. Nobody but those who write
 * notices.
 */
@ApplicationScoped
public class DatabaseState {
  private static final Duration OF_LATE = Duration.ofMinutes(1);

  private volatile @Nullable Refused last;

  /**
   * A request that failed.
   *
   * @param when it did
   * @param why what the database said
   */
  public record Refused(Instant when, String why) {}

  /** Notes that a request failed for the database. */
  void refused(Throwable failure) {
    last = new Refused(Instant.now(), PassingFault.reason(failure));
  }

  /** The last one, where it failed within the last minute. */
  public Optional<Refused> refusedOfLate() {
    return Optional.ofNullable(last)
        .filter(refused -> refused.when().isAfter(Instant.now().minus(OF_LATE)));
  }
}
