package org.trueup.assignment.intake.cclf;

import java.util.Locale;
import org.trueup.assignment.intake.list.NamedTable;

/** The tables of an upload of claims, by their file names, in the order in which they are read. */
enum FeedTable implements NamedTable {
  /** Who is assigned, in which months. */
  ASSIGNED("assigned.csv", true),
  /** Whose services count as the ACO's own. */
  NETWORK("network.csv", true),
  CROSSWALK("cclf9.csv", false),
  REVENUE_CENTERS("cclf2.csv", false),
  FACILITY_CLAIMS("cclf1.csv", true),
  PROFESSIONAL_LINES("cclf5.csv", true),
  DEMONSTRATIONS("cclfa.csv", false);

  private final String file;
  private final boolean isNeeded;

  FeedTable(String file, boolean isNeeded) {
    this.file = file;
    this.isNeeded = isNeeded;
  }

  @Override
  public String number() {
    return file;
  }

  /** The packet has many more columns than are read. */
  @Override
  public boolean knows(String column) {
    return true;
  }

  @Override
  public String layout() {
    return "Claim and Claim Line Feed Information Packet";
  }

  @Override
  public boolean isNeeded() {
    return isNeeded;
  }

  @Override
  public boolean isNamed(String name) {
    return file.equals(name.toLowerCase(Locale.ROOT));
  }
}
