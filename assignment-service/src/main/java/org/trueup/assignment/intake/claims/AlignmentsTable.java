package org.trueup.assignment.intake.claims;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.trueup.assignment.calculation.claims.CandidateBeneficiary.Designation;
import org.trueup.assignment.intake.list.Columns;
import org.trueup.assignment.intake.list.Faults;
import org.trueup.assignment.intake.list.SelectedCells;
import org.trueup.assignment.intake.list.TableReading;

/**
 * Reads whom beneficiaries chose, and who is assigned to another initiative or on another
 * prospective list.
 */
final class AlignmentsTable implements TableReading {
  /** A designation, and an identifier in a map and two sets. */
  private static final int BYTES = 300;

  private final Columns columns = new Columns(ClaimsTable.ALIGNMENTS);
  private final ClaimsCells cells = new ClaimsCells(ClaimsTable.ALIGNMENTS, columns);
  private final int mbi = columns.need("mbi");
  private final int tin = columns.need("designated_tin");
  private final int specialty = columns.need("specialty");
  private final int initiative = columns.need("other_initiative");
  private final Map<Long, Designation> designations = new HashMap<>();
  private final Set<Long> elsewhere = new HashSet<>();
  private final Set<Long> seen = new HashSet<>();

  @Override
  public ClaimsTable table() {
    return ClaimsTable.ALIGNMENTS;
  }

  @Override
  public Columns columns() {
    return columns;
  }

  Map<Long, Designation> designations() {
    return designations;
  }

  /** Those of another initiative. */
  Set<Long> elsewhere() {
    return elsewhere;
  }

  @Override
  public long bytes() {
    return (long) seen.size() * BYTES;
  }

  @Override
  public void accept(SelectedCells row, Faults faults) {
    long identifier = cells.mbi(row, mbi, faults);
    var practice = cells.text(row, tin, Form.TIN_OR_NOTHING, faults);
    var of = cells.text(row, specialty, Form.SPECIALTY, faults);
    if (!seen.add(identifier)) {
      cells.fault(row, mbi, "a beneficiary who is listed once", faults);
    }
    if (!practice.isEmpty()) {
      designations.put(identifier, new Designation(practice, of));
    }
    if (cells.isMarked(row, initiative, faults)) {
      elsewhere.add(identifier);
    }
  }
}
