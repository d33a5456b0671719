package org.trueup.messaging;

import java.sql.SQLException;

/** The database did not do what it was asked; the cause has its SQLSTATE. */
public final class DatabaseFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseFailed(String what, SQLException cause) {
    super(what + ": " + cause.getMessage(), cause);
  }
}
