package org.trueup.assignment.store.identifier;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Identifiers, and what each is found by under one key. */
public final class Sought {
  /** Lists have hundreds of thousands: as many at a time for each processor. */
  private static final int AT_ONCE = 10_000;

  private final long[] mbis;
  private final UUID[] lookups;

  private Sought(long[] mbis, UUID[] lookups) {
    this.mbis = mbis;
    this.lookups = lookups;
  }

  /**
   * Computes the hashes.
   *
   * @param ciphers makes one for each thread
   */
  static Sought of(long[] mbis, Supplier<IdentifierCipher> ciphers) {
    var lookups = new UUID[mbis.length];
    IntStream.rangeClosed(0, mbis.length / AT_ONCE)
        .parallel()
        .forEach(
            part -> {
              var cipher = ciphers.get();
              int end = Math.min(mbis.length, (part + 1) * AT_ONCE);
              for (int place = part * AT_ONCE; place < end; place++) {
                lookups[place] = cipher.lookup(mbis[place]);
              }
            });
    return new Sought(mbis, lookups);
  }

  /** How many there are. */
  public int count() {
    return mbis.length;
  }

  public long mbi(int place) {
    return mbis[place];
  }

  public UUID lookup(int place) {
    return lookups[place];
  }
}
