package org.trueup.assignment.intake.agreement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of a table of agreements, and the part of an agreement that each holds. */
enum AgreementColumn {
  ACO_ID(true, "/acoId"),
  ACO_NAME(false, "/acoName"),
  START(true, "/start"),
  END(false, "/end"),
  PERIOD(false, "/period"),
  TRACKS_BY_YEAR(true, "/tracksByYear"),
  MINIMUM_RATE(false, "/elections/minimumRate"),
  LOSS_LIMIT_STRUCTURE(false, "/lossLimitStructureByYear");

  private final boolean required;
  private final String pointer;

  AgreementColumn(boolean required, String pointer) {
    this.required = required;
    this.pointer = pointer;
  }

  /** As the header writes it: {@code tracks_by_year}. */
  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether every table has it. The cells of some may be empty even so. */
  boolean isRequired() {
    return required;
  }

  static Optional<AgreementColumn> named(String header) {
    return Arrays.stream(values()).filter(column -> column.header().equals(header)).findFirst();
  }

  /** The column in which a part of an agreement stands. */
  static Optional<AgreementColumn> of(String pointer) {
    return Arrays.stream(values())
        .filter(column -> (pointer + "/").startsWith(column.pointer + "/"))
        .findFirst();
  }

  static String names() {
    return Arrays.stream(values()).map(AgreementColumn::header).collect(Collectors.joining(", "));
  }
}
