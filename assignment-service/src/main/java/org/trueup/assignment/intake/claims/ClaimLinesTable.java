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

/** Reads the claim lines of the candidates. */
final class ClaimLinesTable implements TableReading {
  /** A line with its day and charge, and texts that others may share. */
  private static final int BYTES = 200;

  /** The list of a beneficiary's lines, in a map. */
  private static final int BYTES_OF_BENEFICIARY = 120;

  /**
   * A million lines take some two hundred megabytes; a median ACO's population has half of them.
   */
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
  public long bytes() {
    return (long) count * BYTES + (long) lines.size() * BYTES_OF_BENEFICIARY;
  }

  @Override
  public void accept(SelectedCells row, Faults faults) {
    count++;
    if (count > MOST) {
      throw new Refusal(
          Refusal.Kind.TOO_LARGE,
          "claim_lines.csv has more than %d lines. Send the claims population of one ACO at a time."
              .formatted(MOST),
          List.of());
    }
    long identifier = cells.mbi(row, mbi, faults);
    var day = cells.date(row, date, faults);
    if (day != null) {
      lines
          .computeIfAbsent(identifier, any -> new ArrayList<>())
          .add(read(identifier, day, row, faults));
    }
  }

  private ClaimLine read(long identifier, LocalDate day, SelectedCells row, Faults faults) {
    var bill = cells.text(row, billType, Form.BILL_TYPE, faults);
    return new ClaimLine(
        identifier,
        day,
        cells.text(row, code, Form.PROCEDURE, faults),
        cells.text(row, place, Form.PLACE, faults),
        cells.text(row, tin, Form.TIN, faults),
        cells.text(row, ccn, Form.CCN, faults),
        cells.text(row, specialty, Form.SPECIALTY, faults),
        bill.isEmpty() ? null : bill.substring(bill.length() - Math.min(3, bill.length())).intern(),
        cells.text(row, revenue, Form.REVENUE_CODE, faults),
        cells.charge(row, allowed, faults),
        new ClaimLine.Marks(
            cells.isMarked(row, skilled, faults),
            cells.isMarked(row, inpatient, faults),
            cells.isMarked(row, attested, faults)));
  }
}
