package org.trueup.assignment.rules.list;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.Map;

/**
 * The reasons for which beneficiaries leave, as CMS's tables and the law name them.
 *
 * @param reasons one entry each
 */
public record TurnoverReasons(Map<TurnoverReason, Reason> reasons) {

  /**
   * One reason.
   *
   * @param title in words
   * @param cite the paragraph, or the document that shows it
   * @param turnoverColumn its column in table 1-5, or empty
   * @param exclusionColumn its column in the prospective layout, or empty
   * @param inEstimate whether it excludes a beneficiary from the prospective list that is estimated
   *     from the lists of a retrospective ACO
   */
  public record Reason(
      String title,
      String cite,
      @JsonProperty("turnover-column") String turnoverColumn,
      @JsonProperty("exclusion-column") String exclusionColumn,
      @JsonProperty("in-estimate") boolean inEstimate) {}

  public TurnoverReasons {
    var complete = new EnumMap<>(reasons);
    for (var reason : TurnoverReason.values()) {
      if (!complete.containsKey(reason)) {
        throw new IllegalArgumentException("leaving-reasons.yaml does not have " + reason);
      }
    }
    reasons = complete;
  }

  public Reason of(TurnoverReason reason) {
    return requireNonNull(reasons.get(reason));
  }
}
