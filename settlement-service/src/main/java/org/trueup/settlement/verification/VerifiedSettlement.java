package org.trueup.settlement.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/**
 * A stored settlement against the one that follows from its stored inputs today.
 *
 * @param verified whether nothing differs
 * @param differences every line and every other figure that does
 * @param software the version it was stored by and the one that recomputed it; no difference by
 *     itself
 * @param rules the fingerprints of the rule files of both; no difference by itself
 * @param provisionalRules what was not yet verified in a text of the rules of both; no difference
 *     by itself
 */
public record VerifiedSettlement(
    AcoId acoId,
    PerformanceYear performanceYear,
    long revision,
    boolean verified,
    List<Difference> differences,
    Versions software,
    Versions rules,
    Versions provisionalRules) {

  /**
   * One figure that differs.
   *
   * @param line the report's letter of a line; of other figures their path in the event
   * @param stored absent where only the recomputed settlement has it
   * @param recomputed absent where only the stored one has it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Difference(String line, @Nullable String stored, @Nullable String recomputed) {

    /** {@code figures.payment is 99999999, and 0 follows}. */
    String inWords() {
      return "%s is %s, and %s follows".formatted(line, orNothing(stored), orNothing(recomputed));
    }

    private static String orNothing(@Nullable String value) {
      return value == null ? "absent" : value.isEmpty() ? "empty" : value;
    }
  }

  /** What made the stored settlement and what recomputed it. */
  public record Versions(String stored, String recomputed, boolean same) {
    static Versions of(String stored, String recomputed) {
      return new Versions(stored, recomputed, stored.equals(recomputed));
    }
  }

  static VerifiedSettlement of(
      SettlementDetermined stored, SettlementDetermined recomputed, List<Difference> differences) {
    var head = stored.head();
    var now = recomputed.head();
    return new VerifiedSettlement(
        head.acoId(),
        head.performanceYear(),
        head.revision(),
        differences.isEmpty(),
        differences,
        Versions.of(head.softwareVersion(), now.softwareVersion()),
        Versions.of(head.rulesFingerprint(), now.rulesFingerprint()),
        Versions.of(
            String.join("; ", head.provisionalRules()), String.join("; ", now.provisionalRules())));
  }
}
