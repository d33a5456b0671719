package org.trueup.assignment.intake.cclf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.trueup.assignment.intake.list.Faults;
import org.trueup.assignment.intake.list.SelectedCells;
import org.trueup.assignment.rules.claims.CodeSet;

/** Reads CCLF2: which facility claims have the revenue center of an emergency room. */
final class RevenueCentersTable extends FeedReading {
  private final int claim = columns.need("CUR_CLM_UNIQ_ID");
  private final int center = columns.need("CLM_LINE_PROD_REV_CTR_CD");
  private final CodeSet emergencies;
  private final Set<String> emergencyClaims = new HashSet<>();
  private final Map<String, Long> firstLine = new HashMap<>();

  RevenueCentersTable(CodeSet emergencies) {
    super(FeedTable.REVENUE_CENTERS);
    this.emergencies = emergencies;
  }

  boolean isEmergency(String id) {
    return emergencyClaims.contains(id);
  }

  /** Each of these claims must be in CCLF1: where one is not, CCLF1 lacks a part. */
  void refuseClaimsOutOf(Set<String> claims, Faults faults) {
    firstLine.entrySet().stream()
        .filter(of -> !claims.contains(of.getKey()))
        .min(Map.Entry.comparingByValue())
        .ifPresent(
            of ->
                faults.add(
                    table()
                        .fault(
                            of.getValue(),
                            "CUR_CLM_UNIQ_ID",
                            null,
                            "a claim of cclf1.csv, which lacks it: one of the two is cut off or of another delivery")));
  }

  @Override
  public void accept(SelectedCells row, Faults faults) {
    kept();
    var id = cells.needed(row, claim, faults);
    firstLine.putIfAbsent(id, row.line());
    if (emergencies.has(cells.code(row, center, faults))) {
      emergencyClaims.add(id);
    }
  }
}
