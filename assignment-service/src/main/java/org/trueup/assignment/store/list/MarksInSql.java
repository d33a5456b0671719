package org.trueup.assignment.store.list;

import org.trueup.assignment.calculation.list.ListMarks;

/** What SQL asks of the marks of a beneficiary, which are packed into one column. */
final class MarksInSql {
  private MarksInSql() {}

  /**
   * The condition that the beneficiary of a row is assigned: nothing says why they are not.
   *
   * @param column with packed marks
   */
  static String isAssigned(String column) {
    return "((" + column + " & " + ListMarks.REASON_MASK + ") = 0)";
  }
}
