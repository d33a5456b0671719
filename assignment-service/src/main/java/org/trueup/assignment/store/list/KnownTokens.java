package org.trueup.assignment.store.list;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.IdentifierChange;

/** The tokens of all identifiers of a crosswalk that have one. */
final class KnownTokens {
  /** What a statement asks for is an array in memory. */
  private static final int AT_ONCE = 50_000;

  private final long[] mbis;
  private final @Nullable UUID[] tokens;

  private KnownTokens(long[] mbis, @Nullable UUID[] tokens) {
    this.mbis = mbis;
    this.tokens = tokens;
  }

  static KnownTokens of(List<IdentifierChange> changes, BeneficiaryTokens beneficiaries) {
    var mbis =
        changes.stream()
            .flatMapToLong(change -> LongStream.of(change.current(), change.previous()))
            .sorted()
            .distinct()
            .toArray();
    var tokens = new @Nullable UUID[mbis.length];
    for (int from = 0; from < mbis.length; from += AT_ONCE) {
      int to = Math.min(mbis.length, from + AT_ONCE);
      var found = beneficiaries.find(Arrays.copyOfRange(mbis, from, to));
      System.arraycopy(found, 0, tokens, from, to - from);
    }
    return new KnownTokens(mbis, tokens);
  }

  @Nullable UUID of(long mbi) {
    return tokens[Arrays.binarySearch(mbis, mbi)];
  }

  /** The identifiers without a token, in their order. */
  long[] strangers() {
    return IntStream.range(0, mbis.length)
        .filter(place -> tokens[place] == null)
        .mapToLong(place -> mbis[place])
        .toArray();
  }
}
