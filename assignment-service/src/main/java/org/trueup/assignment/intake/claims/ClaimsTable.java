package org.trueup.assignment.intake.claims;

import org.trueup.assignment.intake.list.NamedTable;

/** The tables of a claims population, by their file names. */
enum ClaimsTable implements NamedTable {
  PARTICIPANTS("participants.csv"),
  MONTHS("beneficiary_months.csv"),
  ALIGNMENTS("alignments.csv"),
  CLAIM_LINES("claim_lines.csv");

  private final String file;

  ClaimsTable(String file) {
    this.file = file;
  }

  @Override
  public String number() {
    return file;
  }

  /** They are not CMS's: every column is one that is read. */
  @Override
  public boolean knows(String column) {
    return false;
  }

  @Override
  public String layout() {
    return "Tables for claims-based assignment";
  }

  @Override
  public boolean isNeeded() {
    return this != ALIGNMENTS;
  }
}
