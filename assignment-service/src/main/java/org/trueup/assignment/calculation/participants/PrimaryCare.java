package org.trueup.assignment.calculation.participants;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a beneficiary has primary care, as far as the assignment list says it.
 *
 * @param voluntary the participant that the beneficiary chose, by TIN
 * @param lines primary care lines by the participant's TIN
 */
public record PrimaryCare(Optional<String> voluntary, Map<String, Integer> lines) {

  public PrimaryCare {
    lines = Map.copyOf(lines);
  }

  /** What becomes of a beneficiary when participants are dropped. */
  public enum Verdict {
    LEAVES,
    /** The dropped participants have most lines; they count as others then. */
    LEAVES_LIKELY,
    TIE,
    /** Those who remain have most lines; a stranger may still have more. */
    STAYS_LIKELY,
    STAYS
  }

  /** Lines at all participants. */
  public int all() {
    return lines.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Lines at those who remain. */
  public int remaining(Set<String> dropped) {
    return lines.entrySet().stream()
        .filter(at -> !dropped.contains(at.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Lines at the strongest of the dropped: each is a competitor by itself. */
  public int strongest(Set<String> dropped) {
    return lines.entrySet().stream()
        .filter(at -> dropped.contains(at.getKey()))
        .mapToInt(Map.Entry::getValue)
        .max()
        .orElse(0);
  }

  /** What becomes of the beneficiary: 42 CFR 425.402, with lines for charges. */
  public Verdict without(Set<String> dropped) {
    if (voluntary.isPresent()) {
      return voluntary.filter(dropped::contains).isPresent() ? Verdict.LEAVES : Verdict.STAYS;
    }
    var competitor = strongest(dropped);
    var remaining = remaining(dropped);
    if (competitor == 0) {
      return Verdict.STAYS;
    }
    if (remaining == 0) {
      return Verdict.LEAVES;
    }
    return switch (Integer.signum(remaining - competitor)) {
      case -1 -> Verdict.LEAVES_LIKELY;
      case 0 -> Verdict.TIE;
      default -> Verdict.STAYS_LIKELY;
    };
  }
}
