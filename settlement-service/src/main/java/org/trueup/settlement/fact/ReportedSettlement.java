package org.trueup.settlement.fact;

import java.util.List;
import org.trueup.contracts.event.SettlementInputsUsed.CmsDetermination;
import org.trueup.contracts.value.AcoYear;

/**
 * What CMS's settlement report says as facts of a year.
 *
 * @param facts what CMS settled from
 * @param notice what CMS determined
 * @param sheet that the notice stands in
 */
public record ReportedSettlement(
    AcoYear of, List<ReportedFact<?>> facts, CmsDetermination notice, String sheet) {
  public ReportedSettlement {
    facts = List.copyOf(facts);
  }
}
