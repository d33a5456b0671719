package org.trueup.settlement.report;

import java.util.ArrayList;
import java.util.List;
import org.trueup.settlement.calculation.LossSharingLimit;
import org.trueup.settlement.calculation.MinimumRate;
import org.trueup.settlement.calculation.Settlement;

/** What a settlement assumed for want of an input. A final one assumes nothing. */
public final class Assumptions {
  private Assumptions() {}

  public static List<String> of(Settlement settlement) {
    var assumptions = new ArrayList<String>();
    if (limitedWithoutRevenue(settlement)) {
      assumptions.add(
          "Participant revenue is not on file: the loss sharing limit is its ceiling, the share of"
              + " the benchmark. With the revenue it can only be lower.");
    }
    if (needsARateBeyondTheScale(settlement)) {
      assumptions.add(
          "So few people are assigned that the law gives only a least minimum savings rate: that"
              + " rate was used. The rate that CMS set is not on file.");
    }
    settlement
        .rules()
        .carriedForwardFrom()
        .ifPresent(
            last ->
                assumptions.add(
                    "Nobody has reviewed the rules of this year: those of "
                        + last
                        + " are carried forward."));
    return assumptions;
  }

  private static boolean limitedWithoutRevenue(Settlement settlement) {
    return settlement.thresholds().sharesLosses()
        && settlement
            .losses()
            .filter(
                losses -> losses.limit().basis() == LossSharingLimit.Basis.CEILING_WITHOUT_REVENUE)
            .isPresent();
  }

  private static boolean needsARateBeyondTheScale(Settlement settlement) {
    var thresholds = settlement.thresholds();
    return thresholds.minimum() instanceof MinimumRate.AtLeast
        && (thresholds.sharesSavings() || thresholds.sharesLosses());
  }
}
