package org.trueup.assignment.intake.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trueup.assignment.calculation.participants.CandidateCare;

/** Reads the billing of a candidate for the participant list. */
final class CandidateTable implements TableReading {
  /** A beneficiary with two amounts, and the identifier in a set. */
  private static final int BYTES = 250;

  private final Columns columns = new Columns(Kind.CANDIDATE);
  private final Cells cells = new Cells(Kind.CANDIDATE, columns);
  private final PlainCells plain = new PlainCells(cells);
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
    var own = plain.charge(row, charges, faults);
    var all = plain.charge(row, allKnown, faults);
    if (all.compareTo(own) < 0) {
      cells.fault(row, allKnown, faults, "at least the charges at the candidate");
    }
    candidates.add(new CandidateCare(own, all, assigned.contains(identifier)));
  }
}
