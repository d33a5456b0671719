package org.trueup.messaging;

import java.util.function.LongConsumer;

/**
 * Who sends a fact, and what they saw of it.
 *
 * @param by the sender's name
 * @param precondition is told the revision on file, 0 for none, before anything changes; throws to
 *     refuse the write
 */
public record Write(String by, LongConsumer precondition) {

  /** By one who takes whatever is on file. */
  public static Write whateverIsOnFile(String by) {
    return new Write(by, onFile -> {});
  }
}
