package org.trueup.local.upkeep;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Why it was not done, in words for the person who asked for it. */
public final class UpkeepFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UpkeepFailed(String message) {
    super(message);
  }

  UpkeepFailed(String message, @Nullable Throwable cause) {
    super(cause == null ? message : message + ": " + words(cause), cause);
  }

  /** A file by its name and what is wrong with it; no name of a class where there is a sentence. */
  private static String words(Throwable cause) {
    return switch (cause) {
      case NoSuchFileException missing -> missing.getFile() + " does not exist";
      case AccessDeniedException closed -> closed.getFile() + " may not be read or written";
      default -> cause.getMessage() == null ? cause.toString() : cause.getMessage();
    };
  }
}
