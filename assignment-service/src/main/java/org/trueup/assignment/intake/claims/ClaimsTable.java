package org.trueup.assignment.intake.claims;

import java.util.Arrays;
import java.util.Optional;
import org.trueup.assignment.intake.list.TableKind;

/** The tables of a claims population, by their file names. */
enum ClaimsTable implements TableKind {
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

  boolean isNeeded() {
    return this != ALIGNMENTS;
  }

  /** The table that a path ends with, whatever folder or zip it stands in. */
  static Optional<ClaimsTable> at(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    return Arrays.stream(values()).filter(table -> table.file.equals(name)).findFirst();
  }
}
