package org.trueup.local.published;

/** A file that is no published result, or has a row that cannot be read; says what was expected. */
public final class UnreadableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableFile(String message) {
    super(message);
  }

  UnreadableFile(String message, Throwable cause) {
    super(message, cause);
  }
}
