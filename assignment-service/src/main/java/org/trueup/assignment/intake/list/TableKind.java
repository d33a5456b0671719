package org.trueup.assignment.intake.list;

import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;

/** A table that can be sent: what faults call it, and which columns it may have. */
public interface TableKind {
  /** As faults write it. */
  String number();

  /** Whether some layout has a column of that name. */
  boolean knows(String column);

  /** The document that says how the table looks. */
  String layout();

  /** A fault in a row of it, which its layout forbids. */
  default Fault fault(long line, @Nullable String column, @Nullable String value, String expected) {
    return Fault.inTable(number(), line, column, value, expected).under(layout(), null);
  }
}
