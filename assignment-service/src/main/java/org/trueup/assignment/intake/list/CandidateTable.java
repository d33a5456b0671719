package org.trueup.assignment.intake.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.trueup.assignment.calculation.participants.CandidateCare;
import org.trueup.contracts.value.Money;

/** Reads the billing of a candidate for the participant list. */
final class CandidateTable implements TableReading {
  /** A beneficiary with two amounts, and the identifier in a set. */
  private static final int BYTES = 250;

  private static final Pattern CHARGE = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

  private final Columns columns = new Columns(Kind.CANDIDATE);
  private final Cells cells = new Cells(Kind.CANDIDATE, columns);
  private final int mbi = columns.need("mbi");
  private final int charges = columns.need("charges");
  private final int allKnown = columns.need("all_charges");
  private final Set<Long> assigned;
  private final Set<Long> seen = new HashSet<>();
  private final List<CandidateCare> candidates = new ArrayList<>();

  /** What faults call it. */
  private enum Kind implements TableKind {
    CANDIDATE;

    @Override
    public String number() {
      return "candidate.csv";
    }

    @Override
    public boolean knows(String column) {
      return false;
    }

    @Override
    public String layout() {
      return "Table of a candidate's billing";
    }
  }

  CandidateTable(Set<Long> assigned) {
    this.assigned = assigned;
  }

  @Override
  public TableKind table() {
    return Kind.CANDIDATE;
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public long bytes() {
    return (long) seen.size() * BYTES;
  }

  List<CandidateCare> candidates() {
    return candidates;
  }

  @Override
  public void accept(SelectedCells row, Faults faults) {
    long identifier = cells.mbi(row, mbi, faults);
    if (identifier >= 0 && !seen.add(identifier)) {
      cells.fault(row, mbi, faults, "a beneficiary who is listed once");
    }
    var own = amount(row, charges, faults);
    var all = amount(row, allKnown, faults);
    if (all.compareTo(own) < 0) {
      cells.fault(row, allKnown, faults, "at least the charges at the candidate");
    }
    candidates.add(new CandidateCare(own, all, assigned.contains(identifier)));
  }

  private Money amount(SelectedCells row, int slot, Faults faults) {
    if (!CHARGE.matcher(row.cell(slot)).matches()) {
      cells.fault(row, slot, faults, "an allowed charge in dollars, not negative: 109.48");
      return Money.ZERO;
    }
    return Money.parse(row.cell(slot));
  }
}
