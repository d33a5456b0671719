package org.trueup.assignment.intake.cclf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trueup.assignment.calculation.opportunity.FacilityClaim;
import org.trueup.assignment.calculation.opportunity.FinalAction;
import org.trueup.assignment.intake.list.Faults;
import org.trueup.assignment.intake.list.SelectedCells;

/** Reads CCLF1: claims of facilities. Those that Medicare did not pay for are left out. */
final class FacilityClaimsTable extends FeedReading {
  private final int id = columns.need("CUR_CLM_UNIQ_ID");
  private final int facility = columns.need("PRVDR_OSCAR_NUM");
  private final int mbi = columns.need("BENE_MBI_ID");
  private final int type = columns.need("CLM_TYPE_CD");
  private final int from = columns.need("CLM_FROM_DT");
  private final int through = columns.need("CLM_THRU_DT");
  private final int paid = columns.need("CLM_PMT_AMT");
  private final int adjustment = columns.need("CLM_ADJSMT_TYPE_CD");
  private final int admission = columns.may("CLM_ADMSN_TYPE_CD");
  private final int diagnosis = columns.may("PRNCPL_DGNS_CD");
  private final int notPaid = columns.may("CLM_MDCR_NPMT_RSN_CD");
  private final RevenueCentersTable centers;
  private final CrosswalkTable crosswalk;
  private final List<FacilityClaim> claims = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  FacilityClaimsTable(RevenueCentersTable centers, CrosswalkTable crosswalk) {
    super(FeedTable.FACILITY_CLAIMS);
    this.centers = centers;
    this.crosswalk = crosswalk;
  }

  /** What remains after corrections. */
  List<FacilityClaim> claims() {
    return FinalAction.of(claims);
  }

  /** Those of all rows. */
  Set<String> ids() {
    return ids;
  }

  boolean hasDiagnoses() {
    return columns.has(diagnosis);
  }

  @Override
  public void accept(SelectedCells row, Faults faults) {
    kept();
    var claim = read(row, faults);
    if (claim.set().through().isBefore(claim.set().from())) {
      cells.fault(row, through, faults, "a day not before CLM_FROM_DT");
    }
    ids.add(claim.id());
    if (cells.code(row, notPaid, faults).isEmpty()) {
      claims.add(claim);
    }
  }

  private FacilityClaim read(SelectedCells row, Faults faults) {
    var claim = cells.needed(row, id, faults);
    return new FacilityClaim(
        claim,
        cells.needed(row, type, faults),
        new FacilityClaim.Set(
            cells.needed(row, facility, faults),
            crosswalk.current(cells.mbi(row, mbi, faults)),
            cells.day(row, from, faults),
            cells.day(row, through, faults)),
        cells.amount(row, paid, faults),
        cells.adjustment(row, adjustment, faults),
        new FacilityClaim.Admission(
            cells.code(row, admission, faults),
            cells.code(row, diagnosis, faults).replace(".", ""),
            centers.isEmergency(claim)));
  }
}
