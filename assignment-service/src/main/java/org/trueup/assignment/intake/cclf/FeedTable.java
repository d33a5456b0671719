package org.trueup.assignment.intake.cclf;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  DEMONSTRATIONS("cclfa.csv", false),
  /** How many records each of the others has. */
  SUMMARY("cclf0.csv", false),
  /** What else a delivery has. None of it is read. */
  OTHERS("cclf3.csv", false);

  /** As CMS names a file of the feed: of an ACO and a year, yearly, weekly or run-out. */
  private static final Pattern DELIVERED =
      Pattern.compile(
          "(?i)P\\.(?<aco>[A-Z]\\w{3,6})\\.ACO\\.ZC(?<file>[0-9A-B])W?[YR](?<year>\\d{2})\\..+");

  /** The program began in 2012. */
  private static final int CENTURY = 2000;

  private static final Pattern UNREAD = Pattern.compile("(?i)cclf[34678b]\\.csv");

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
    var delivered = DELIVERED.matcher(name);
    if (delivered.matches()) {
      return of(delivered.group("file").charAt(0)) == this;
    }
    return this == OTHERS
        ? UNREAD.matcher(name).matches()
        : file.equals(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public boolean isSentOnce() {
    return this != OTHERS;
  }

  /** The ACO in a name that CMS gave: such a file has records of a fixed width. */
  static Optional<String> acoOf(String name) {
    return delivered(name).map(delivered -> delivered.group("aco").toUpperCase(Locale.ROOT));
  }

  /** The performance year in a name that CMS gave. */
  static OptionalInt yearOf(String name) {
    return delivered(name).stream()
        .mapToInt(delivered -> CENTURY + Integer.parseInt(delivered.group("year")))
        .findFirst();
  }

  private static Optional<Matcher> delivered(String name) {
    return Optional.of(DELIVERED.matcher(name)).filter(Matcher::matches);
  }

  /** The file of the feed with that digit or letter. */
  static FeedTable of(char number) {
    return switch (Character.toUpperCase(number)) {
      case '0' -> SUMMARY;
      case '1' -> FACILITY_CLAIMS;
      case '2' -> REVENUE_CENTERS;
      case '5' -> PROFESSIONAL_LINES;
      case '9' -> CROSSWALK;
      case 'A' -> DEMONSTRATIONS;
      default -> OTHERS;
    };
  }
}
