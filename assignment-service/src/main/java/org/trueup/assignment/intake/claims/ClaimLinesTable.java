package org.trueup.assignment.intake.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trueup.assignment.calculation.claims.ClaimLine;
import org.trueup.assignment.intake.list.Columns;
import org.trueup.assignment.intake.list.Faults;
import org.trueup.assignment.intake.list.SelectedCells;
import org.trueup.assignment.intake.list.TableReading;
import org.trueup.contracts.refusal.Refusal;

/** The claim lines of the market's people. */
final class ClaimLinesTable implements TableReading {
  /** A million lines take some two hundred megabytes; a median ACO's market has half of them. */
  static final int MOST = 1_000_000;

  private final Columns columns = new Columns(ClaimsTable.CLAIM_LINES);
  private final ClaimsCells cells = new ClaimsCells(ClaimsTable.CLAIM_LINES, columns);
  private final int mbi = columns.need("mbi");
  private final int date = columns.need("date");
  private final int code = columns.need("code");
  private final int place = columns.need("place");
  private final int tin = columns.need("tin");
  private final int ccn = columns.need("ccn");
  private final int specialty = columns.need("specialty");
  private final int billType = columns.need("bill_type");
  private final int revenue = columns.need("revenue_code");
  private final int allowed = columns.need("allowed_charge");
  private final int skilled = columns.may("snf_overlap");
  private final int inpatient = columns.may("inpatient_overlap");
  private final int attested = columns.may("attested");
  private final Map<Long, List<ClaimLine>> lines = new HashMap<>();
  private int count;

  @Override
  public ClaimsTable table() {
    return ClaimsTable.CLAIM_LINES;
  }

  @Override
  public Columns columns() {
    return columns;
  }

  Map<Long, List<ClaimLine>> lines() {
    return lines;
  }

  @Override
  public void take(SelectedCells row, Faults faults) {
    count++;
    if (count > MOST) {
      throw new Refusal(
          Refusal.Kind.TOO_LARGE,
          "claim_lines.csv has more than " + MOST + " lines: send the market of one ACO",
          List.of());
    }
    long person = cells.mbi(row, mbi, faults);
    var day = cells.date(row, date, faults);
    if (day != null) {
      lines.computeIfAbsent(person, any -> new ArrayList<>()).add(read(person, day, row, faults));
    }
  }

  private ClaimLine read(long person, LocalDate day, SelectedCells row, Faults faults) {
    var bill = cells.text(row, billType, "(0?\\d{2}[0-9A-Z])?", "a bill type such as 771", faults);
    return new ClaimLine(
        person,
        day,
        procedure(row, code, faults),
        cells.text(row, place, "(\\d{2})?", "a place of service of two digits", faults).intern(),
        cells.text(row, tin, Forms.TIN, Forms.A_TIN, faults).intern(),
        cells.text(row, ccn, Forms.CCN, Forms.A_CCN, faults).intern(),
        cells.text(row, specialty, Forms.SPECIALTY, Forms.A_SPECIALTY, faults).intern(),
        bill.isEmpty() ? null : bill.substring(bill.length() - Math.min(3, bill.length())).intern(),
        cells.text(row, revenue, "(\\d{4})?", "a revenue code of four digits", faults).intern(),
        cells.charge(row, allowed, faults),
        new ClaimLine.Marks(
            cells.isMarked(row, skilled, faults),
            cells.isMarked(row, inpatient, faults),
            cells.isMarked(row, attested, faults)));
  }

  private String procedure(SelectedCells row, int slot, Faults faults) {
    return cells
        .text(row, slot, "([0-9A-Z]{5})?", "a HCPCS code of five characters, or nothing", faults)
        .intern();
  }
}
