package org.trueup.assignment.intake.cclf;

import java.util.ArrayList;
import java.util.List;
import org.trueup.assignment.calculation.opportunity.FinalAction;
import org.trueup.assignment.calculation.opportunity.ProfessionalLine;
import org.trueup.assignment.intake.list.Faults;
import org.trueup.assignment.intake.list.SelectedCells;

/** Reads CCLF5: lines of professionals. Denied ones are left out. */
final class ProfessionalLinesTable extends FeedReading {
  private static final String DENIED = "0";

  private final int control = columns.need("CLM_CNTL_NUM");
  private final int mbi = columns.need("BENE_MBI_ID");
  private final int day = columns.need("CLM_LINE_FROM_DT");
  private final int specialty = columns.need("CLM_PRVDR_SPCLTY_CD");
  private final int place = columns.need("CLM_POS_CD");
  private final int code = columns.need("CLM_LINE_HCPCS_CD");
  private final int paid = columns.need("CLM_LINE_CVRD_PD_AMT");
  private final int allowed = columns.need("CLM_LINE_ALOWD_CHRG_AMT");
  private final int tin = columns.need("CLM_RNDRG_PRVDR_TAX_NUM");
  private final int adjustment = columns.need("CLM_ADJSMT_TYPE_CD");
  private final int denial = columns.may("CLM_CARR_PMT_DNL_CD");
  private final CrosswalkTable crosswalk;
  private final List<ProfessionalLine> lines = new ArrayList<>();

  ProfessionalLinesTable(CrosswalkTable crosswalk) {
    super(FeedTable.PROFESSIONAL_LINES);
    this.crosswalk = crosswalk;
  }

  /** What remains after corrections. */
  List<ProfessionalLine> lines() {
    return FinalAction.ofLines(lines);
  }

  @Override
  public void accept(SelectedCells row, Faults faults) {
    kept();
    var line =
        new ProfessionalLine(
            cells.needed(row, control, faults),
            crosswalk.current(cells.mbi(row, mbi, faults)),
            new ProfessionalLine.Service(
                cells.code(row, code, faults),
                cells.code(row, specialty, faults),
                cells.code(row, place, faults),
                cells.day(row, day, faults)),
            cells.code(row, tin, faults),
            cells.amount(row, paid, faults),
            cells.amount(row, allowed, faults),
            cells.adjustment(row, adjustment, faults));
    if (!cells.code(row, denial, faults).equals(DENIED)) {
      lines.add(line);
    }
  }
}
