package org.trueup.settlement.outlook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.trueup.contracts.value.AcoId;
import org.trueup.settlement.bench.projection.Calibration;
import org.trueup.settlement.store.KeptProjections;

/** How good projections were. Changes nothing. */
@ApplicationScoped
public class CalibrationQuery {
  private final KeptProjections kept;

  CalibrationQuery(KeptProjections kept) {
    this.kept = kept;
  }

  /** By the stage that they rested on; of years that CMS determined. */
  @Transactional
  public Map<String, Calibration> of(Predicate<AcoId> whose) {
    var found = new TreeMap<String, Calibration>();
    kept.outcomes(whose).forEach((stage, outcomes) -> found.put(stage, Calibration.of(outcomes)));
    return found;
  }
}
