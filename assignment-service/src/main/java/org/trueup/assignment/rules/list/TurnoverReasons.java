package org.trueup.assignment.rules.list;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The reasons for which beneficiaries leave, as CMS's tables and the law name them.
 *
 * @param reasons those that lists of the year have, in the order of precedence
 */
public record TurnoverReasons(Map<TurnoverReason, Reason> reasons) {
  /** Years whose lists do not have its column do not have the reason. */
  private static final Set<TurnoverReason> BY_COLUMN_ALONE = Set.of(TurnoverReason.OTHER_REASON);

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
    var known = new EnumMap<>(reasons);
    for (var reason : TurnoverReason.values()) {
      if (!known.containsKey(reason) && !BY_COLUMN_ALONE.contains(reason)) {
        throw new IllegalArgumentException("leaving-reasons.yaml does not have " + reason);
      }
    }
    reasons = Collections.unmodifiableMap(known);
  }

  /** The columns of table 1-5 that say a reason. */
  public Map<TurnoverReason, String> turnoverColumns() {
    return columns(Reason::turnoverColumn);
  }

  /** The columns of the prospective layout that say a reason. */
  public Map<TurnoverReason, String> exclusionColumns() {
    return columns(Reason::exclusionColumn);
  }

  private Map<TurnoverReason, String> columns(Function<Reason, String> of) {
    var columns = new EnumMap<TurnoverReason, String>(TurnoverReason.class);
    reasons.forEach((reason, words) -> columns.put(reason, of.apply(words)));
    columns.values().removeIf(String::isEmpty);
    return columns;
  }

  /**
   * What the year says of a reason.
   *
   * @throws IllegalArgumentException if lists of the year do not have it
   */
  public Reason of(TurnoverReason reason) {
    var known = reasons.get(reason);
    if (known == null) {
      throw new IllegalArgumentException("leaving-reasons.yaml does not have " + reason);
    }
    return known;
  }
}
