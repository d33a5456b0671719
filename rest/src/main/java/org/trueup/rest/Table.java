package org.trueup.rest;

import java.util.List;

/**
 * An answer whose items are the rows of a table: it is given as CSV and as an Excel workbook too.
 * {@code @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})} says so of its resource.
 */
public interface Table extends Counted {
  /** RFC 4180. */
  String CSV = "text/csv";

  /** A workbook of Office Open XML. */
  String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /**
   * Says in the document of a service why something that an answer has several of is no table:
   * {@code @Extension(name = Table.NONE_OF, value = "waitingFor: ...")}, names before the colon.
   */
  String NONE_OF = "x-no-table";

  /** In the order of the table. */
  List<?> items();

  /** The same rows with figures as values that know their unit, where JSON has text. */
  default List<?> rows() {
    return items();
  }

  @Override
  default int count() {
    return items().size();
  }
}
