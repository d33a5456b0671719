package org.trueup.assignment.intake.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trueup.assignment.calculation.list.EnrollmentMonths;
import org.trueup.assignment.calculation.participants.ListedCare;
import org.trueup.assignment.calculation.participants.PrimaryCare;

/** Reads of table 1-1 the months of each assigned beneficiary and the practice they chose. */
final class CareTable implements TableReading {
  /** A beneficiary with months, a choice and visits in maps. */
  private static final int BYTES = 600;

  private final Columns columns = new Columns(ListTable.ASSIGNED);
  private final Cells cells = new Cells(ListTable.ASSIGNED, columns);
  private final int mbi = columns.need("BENE_MBI_ID");
  private final int[] flags = columns.need("EnrollFlag%d", EnrollmentMonths.MONTHS);
  private final int chosen = columns.may("VA_TIN");
  private final int excluded = columns.may("EXCLUDED");
  private final Map<Long, EnrollmentMonths> months = new LinkedHashMap<>();
  private final Map<Long, String> choices = new LinkedHashMap<>();

  @Override
  public ListTable table() {
    return ListTable.ASSIGNED;
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public long bytes() {
    return (long) months.size() * BYTES;
  }

  Map<Long, EnrollmentMonths> months() {
    return months;
  }

  /** Each with the visits that other tables have of them. */
  List<ListedCare> with(VisitsByParticipant.Found visits) {
    return months.entrySet().stream()
        .map(
            listed ->
                new ListedCare(
                    listed.getValue(),
                    new PrimaryCare(
                        Optional.ofNullable(choices.get(listed.getKey())),
                        visits.of(listed.getKey()))))
        .toList();
  }

  @Override
  public void accept(SelectedCells row, Faults faults) {
    if (columns.has(excluded) && cells.isMarked(row, excluded, faults)) {
      return;
    }
    long identifier = cells.mbi(row, mbi, faults);
    long packed = 0;
    for (int month = 0; month < flags.length; month++) {
      packed |= EnrollmentMonths.bits(month, cells.enrollment(row, flags[month], faults));
    }
    if (identifier >= 0 && months.put(identifier, new EnrollmentMonths(packed)) != null) {
      cells.fault(row, mbi, faults, "a beneficiary who is listed once");
    }
    if (columns.has(chosen) && !row.cell(chosen).isEmpty()) {
      cells.tin(row, chosen, faults);
      choices.put(identifier, row.cell(chosen).intern());
    }
  }
}
