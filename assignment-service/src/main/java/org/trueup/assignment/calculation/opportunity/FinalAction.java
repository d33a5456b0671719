package org.trueup.assignment.calculation.opportunity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.trueup.assignment.calculation.opportunity.FacilityClaim.Adjustment;
import org.trueup.contracts.value.Money;

/**
 * What remains of claims after their corrections: in each set a cancellation takes one claim away,
 * one of the same amount where there is one, and originals before adjustments.
 */
public final class FinalAction {
  private FinalAction() {}

  /** Of Part A: one facility, person and period is a set. */
  public static List<FacilityClaim> of(List<FacilityClaim> claims) {
    return remaining(
        claims, claim -> claim.set(), claim -> claim.adjustment(), claim -> claim.paid());
  }

  /** Of Part B: one control number and person is a set. */
  public static List<ProfessionalLine> ofLines(List<ProfessionalLine> lines) {
    return remaining(
        lines,
        line -> List.of(line.control(), line.person()),
        line -> line.adjustment(),
        line -> line.paid());
  }

  private static <C> List<C> remaining(
      List<C> claims,
      Function<C, Object> set,
      Function<C, Adjustment> adjustment,
      Function<C, Money> paid) {
    var sets = new LinkedHashMap<Object, List<C>>();
    claims.forEach(
        claim -> sets.computeIfAbsent(set.apply(claim), of -> new ArrayList<>()).add(claim));
    var remaining = new ArrayList<C>();
    for (var of : sets.values()) {
      var left = new ArrayList<>(of);
      left.removeIf(claim -> adjustment.apply(claim) == Adjustment.CANCELLATION);
      of.stream()
          .filter(claim -> adjustment.apply(claim) == Adjustment.CANCELLATION)
          .forEach(cancelled -> left.remove(taken(left, cancelled, adjustment, paid)));
      remaining.addAll(left);
    }
    return remaining;
  }

  /** Where the claim is that a cancellation takes away; the cancellation itself where none is. */
  private static <C> C taken(
      List<C> left, C cancelled, Function<C, Adjustment> adjustment, Function<C, Money> paid) {
    var amount = size(paid.apply(cancelled));
    C best = cancelled;
    var rank = Integer.MAX_VALUE;
    for (var claim : left) {
      var same = size(paid.apply(claim)).equals(amount) ? 0 : 2;
      var original = adjustment.apply(claim) == Adjustment.ORIGINAL ? 0 : 1;
      if (same + original < rank) {
        rank = same + original;
        best = claim;
      }
    }
    return best;
  }

  private static Money size(Money amount) {
    return amount.max(amount.negated());
  }
}
