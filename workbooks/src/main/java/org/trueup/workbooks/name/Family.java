package org.trueup.workbooks.name;

/** The kinds of workbooks, by the word that CMS names them with. */
public enum Family {
  /** The historical benchmark of an agreement. */
  BNMRK,
  /** Annual expenditures and utilization. */
  AEXPU,
  /** Expenditures and utilization of a quarter. */
  QEXPU,
  /** The financial reconciliation report: CMS's own settlement. */
  STLMT
}
