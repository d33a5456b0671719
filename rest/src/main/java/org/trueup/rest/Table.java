package org.trueup.rest;

import java.util.List;

/** An answer whose items are the rows of a table: it is given as CSV too. */
public interface Table extends Counted {
  /** In the order of the table. */
  List<?> items();

  @Override
  default int count() {
    return items().size();
  }
}
