package org.trueup.local.upkeep;

import org.jspecify.annotations.Nullable;

/** Why it was not done, in words for the person who asked for it. */
public final class UpkeepFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UpkeepFailed(String message) {
    super(message);
  }

  UpkeepFailed(String message, @Nullable Throwable cause) {
    super(cause == null ? message : message + ": " + cause, cause);
  }
}
