package org.trueup.assignment.intake.cclf;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.trueup.assignment.calculation.opportunity.Network;
import org.trueup.assignment.intake.list.Faults;
import org.trueup.assignment.intake.list.SelectedCells;

/** Reads whose services count as the ACO's own, and where the skilled nursing waiver holds. */
final class NetworkTable extends FeedReading {
  private static final Pattern TIN = Pattern.compile("\\d{9}");
  private static final Pattern CCN = Pattern.compile("[0-9A-Z]{6}");

  private final int kind = columns.need("kind");
  private final int identifier = columns.need("identifier");
  private final Set<String> tins = new HashSet<>();
  private final Set<String> facilities = new HashSet<>();
  private final Set<String> affiliates = new HashSet<>();

  NetworkTable() {
    super(FeedTable.NETWORK);
  }

  /** Participants, and the facilities they have or prefer. */
  Network network() {
    return new Network(tins, facilities);
  }

  Set<String> affiliates() {
    return affiliates;
  }

  @Override
  public void accept(SelectedCells row, Faults faults) {
    kept();
    switch (row.cell(kind)) {
      case "PARTICIPANT" -> add(tins, TIN, row, faults);
      case "FACILITY" -> add(facilities, CCN, row, faults);
      case "AFFILIATE" -> add(affiliates, CCN, row, faults);
      default ->
          cells.fault(row, kind, faults, "PARTICIPANT (a TIN), FACILITY or AFFILIATE (a CCN each)");
    }
  }

  private void add(Set<String> set, Pattern form, SelectedCells row, Faults faults) {
    var of = row.cell(identifier);
    if (!form.matcher(of).matches()) {
      cells.fault(
          row,
          identifier,
          faults,
          "a TIN of nine digits, or of a facility a CCN of six characters");
    }
    set.add(of);
  }
}
