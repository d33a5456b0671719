package org.trueup.messaging;

import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/**
 * What became of a fact that was sent. Content that is on file already makes no revision, content
 * that is new makes the next one; the caller holds the lock of the ACO.
 *
 * @param fact as it is on file now
 * @param revision its revision
 * @param isFirst whether it is the first of its kind
 * @param isNew whether this made a revision
 */
public record Recorded<F>(F fact, long revision, boolean isFirst, boolean isNew) {

  /** A fact on file. */
  public record OnFile<F>(F fact, long revision) {}

  /**
   * Records a fact.
   *
   * @param onFile the current one
   * @param write is asked whether it may be superseded
   * @param isSame whether what is on file says what was sent
   * @param add records what was sent as this revision, and returns it
   */
  public static <F> Recorded<F> of(
      Optional<OnFile<F>> onFile, Write write, Predicate<F> isSame, LongFunction<F> add) {
    long revision = onFile.map(OnFile::revision).orElse(0L);
    write.precondition().accept(revision);
    return onFile
        .filter(found -> isSame.test(found.fact()))
        .map(found -> new Recorded<>(found.fact(), revision, false, false))
        .orElseGet(
            () -> new Recorded<>(add.apply(revision + 1), revision + 1, onFile.isEmpty(), true));
  }
}
