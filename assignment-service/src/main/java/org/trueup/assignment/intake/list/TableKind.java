package org.trueup.assignment.intake.list;

/** A table that can be sent: what faults call it, and which columns it may have. */
public interface TableKind {
  /** As faults write it. */
  String number();

  /** Whether some layout has a column of that name. */
  boolean knows(String column);

  /** The document that says how the table looks. */
  String layout();
}
