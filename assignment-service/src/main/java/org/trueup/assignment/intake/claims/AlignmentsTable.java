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

/** Whom people chose, and who is taken by another initiative or prospective list. */
final class AlignmentsTable implements TableReading {
  private final Columns columns = new Columns(ClaimsTable.ALIGNMENTS);
  private final ClaimsCells cells = new ClaimsCells(ClaimsTable.ALIGNMENTS, columns);
  private final int mbi = columns.need("mbi");
  private final int tin = columns.need("designated_tin");
  private final int specialty = columns.need("specialty");
  private final int initiative = columns.need("other_initiative");
  private final Map<Long, Designation> designations = new HashMap<>();
  private final Set<Long> taken = new HashSet<>();
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
  Set<Long> taken() {
    return taken;
  }

  @Override
  public void take(SelectedCells row, Faults faults) {
    long person = cells.mbi(row, mbi, faults);
    var practice =
        cells.text(row, tin, "(" + Forms.TIN + ")?", Forms.A_TIN + ", or nothing", faults);
    var of = cells.text(row, specialty, Forms.SPECIALTY, Forms.A_SPECIALTY, faults);
    if (!seen.add(person)) {
      cells.fault(row, mbi, "each person once", faults);
    }
    if (!practice.isEmpty()) {
      designations.put(person, new Designation(practice, of));
    }
    if (cells.isMarked(row, initiative, faults)) {
      taken.add(person);
    }
  }
}
