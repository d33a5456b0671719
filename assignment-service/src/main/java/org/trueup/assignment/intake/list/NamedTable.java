package org.trueup.assignment.intake.list;

/** A table that is known by its file name, whatever folder or zip it stands in. */
public interface NamedTable extends TableKind {
  /** Whether an upload is refused without it. */
  boolean isNeeded();

  /** Whether a file of this name, without folders, is the table. */
  default boolean isNamed(String file) {
    return number().equals(file);
  }

  /** Whether a second file of it is refused. */
  default boolean isSentOnce() {
    return true;
  }
}
