package org.trueup.assignment.calculation.opportunity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * What was paid for assigned beneficiaries, and how much of it outside the ACO.
 *
 * @param paid in all
 * @param outside to others than the ACO's network
 */
public record Leakage(Money paid, Money outside) {
  private static final Leakage NOTHING = new Leakage(Money.ZERO, Money.ZERO);

  /** What is paid for. */
  public enum Category {
    INPATIENT,
    SKILLED_NURSING,
    OUTPATIENT,
    HOME_HEALTH,
    HOSPICE,
    PROFESSIONAL,
    /** A claim type that is none of these. */
    OTHER;

    static Category of(String claimType) {
      return switch (claimType) {
        case "60" -> INPATIENT;
        case "20", "30" -> SKILLED_NURSING;
        case "40" -> OUTPATIENT;
        case "10" -> HOME_HEALTH;
        case "50" -> HOSPICE;
        default -> OTHER;
      };
    }
  }

  /** By category, from claims after final action. */
  public static Map<Category, Leakage> of(
      List<FacilityClaim> claims, List<ProfessionalLine> lines, Network network) {
    var found = new EnumMap<Category, Leakage>(Category.class);
    claims.forEach(
        claim ->
            found.merge(
                Category.of(claim.type()),
                one(claim.paid(), network.facilities().contains(claim.facility())),
                Leakage::plus));
    lines.forEach(
        line ->
            found.merge(
                Category.PROFESSIONAL,
                one(line.paid(), network.tins().contains(line.tin())),
                Leakage::plus));
    return found;
  }

  /** Of all categories. */
  public static Leakage total(Map<Category, Leakage> found) {
    return found.values().stream().reduce(NOTHING, Leakage::plus);
  }

  /** The share that was paid outside; nothing where nothing was paid. */
  public Rate share() {
    return paid.isZero() ? Rate.ZERO : outside.shareOf(paid);
  }

  /** Whether the ACO has nobody who is paid for it. */
  boolean isAllOutside() {
    return paid.equals(outside);
  }

  private Leakage plus(Leakage other) {
    return new Leakage(paid.plus(other.paid), outside.plus(other.outside));
  }

  private static Leakage one(Money paid, boolean inside) {
    return new Leakage(paid, inside ? Money.ZERO : paid);
  }
}
