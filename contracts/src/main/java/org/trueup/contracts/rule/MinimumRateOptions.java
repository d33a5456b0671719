package org.trueup.contracts.rule;

import java.util.List;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.MinimumRateElection;

/**
 * The minimum savings and loss rates that a track knows; more than one is a choice (42 CFR
 * 425.605(b)(2), 425.606(b)(1), 425.610(b)(1)). Asked by the service that takes agreements and by
 * the one that shows terms.
 */
public record MinimumRateOptions(List<MinimumRateElection> options) {
  public MinimumRateOptions {
    options = List.copyOf(options);
    if (options.isEmpty()) {
      throw new IllegalArgumentException("a track has at least one minimum rate");
    }
  }

  /** The options of every track by agreement start; a track without any is not on offer. */
  public static TrackRules<AgreementStart, MinimumRateOptions> read() {
    return RuleFolder.of(MinimumRateOptions.class, "rules")
        .byStartAndTrack("minimum-rate-options.yaml", MinimumRateOptions.class);
  }

  public boolean isChoice() {
    return options.size() > 1;
  }
}
