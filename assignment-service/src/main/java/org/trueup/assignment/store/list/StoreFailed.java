package org.trueup.assignment.store.list;

/** The database did not do what it was asked; the cause has its SQLSTATE. */
final class StoreFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreFailed(String what, Exception cause) {
    super(what + ": " + cause.getMessage(), cause);
  }
}
