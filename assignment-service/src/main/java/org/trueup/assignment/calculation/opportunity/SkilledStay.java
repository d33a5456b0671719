package org.trueup.assignment.calculation.opportunity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trueup.contracts.value.Money;

/**
 * A stay in a skilled nursing facility: its claims without a gap, and the inpatient stays before it
 * (42 CFR 409.30, 425.612(a)(1)).
 *
 * @param claims in order
 * @param inpatientBefore inpatient claims that ended in the thirty days before it began
 */
public record SkilledStay(List<FacilityClaim> claims, List<FacilityClaim> inpatientBefore) {
  private static final int QUALIFYING_DAYS = 3;
  private static final int DAYS_AFTER_DISCHARGE = 30;

  /** By what it is covered. */
  public enum Verdict {
    QUALIFIED_BY_THREE_DAYS,
    /** By the waiver, without any inpatient stay. */
    WAIVER_DIRECT,
    /** By the waiver, after one or two inpatient days. */
    WAIVER_SHORT_STAY,
    NOT_AN_AFFILIATE;

    boolean isWaiver() {
      return this == WAIVER_DIRECT || this == WAIVER_SHORT_STAY;
    }
  }

  public SkilledStay {
    claims = List.copyOf(claims);
    inpatientBefore = List.copyOf(inpatientBefore);
  }

  /** All stays, by person, facility and admission, from claims after final action. */
  public static List<SkilledStay> of(List<FacilityClaim> claims) {
    var skilled =
        claims.stream()
            .filter(claim -> isOf(claim, Leakage.Category.SKILLED_NURSING))
            .sorted(
                Comparator.comparing(FacilityClaim::person)
                    .thenComparing(FacilityClaim::facility)
                    .thenComparing(claim -> claim.set().from()))
            .toList();
    var stays = new ArrayList<List<FacilityClaim>>();
    for (var claim : skilled) {
      if (stays.isEmpty() || !continues(stays.getLast().getLast(), claim)) {
        stays.add(new ArrayList<>());
      }
      stays.getLast().add(claim);
    }
    return withInpatientBefore(stays, claims);
  }

  private static List<SkilledStay> withInpatientBefore(
      List<List<FacilityClaim>> stays, List<FacilityClaim> claims) {
    var inpatient =
        claims.stream()
            .filter(claim -> isOf(claim, Leakage.Category.INPATIENT))
            .collect(Collectors.groupingBy(FacilityClaim::person));
    return stays.stream()
        .map(
            stay ->
                new SkilledStay(
                    stay,
                    before(stay, inpatient.getOrDefault(stay.getFirst().person(), List.of()))))
        .toList();
  }

  private static boolean continues(FacilityClaim last, FacilityClaim next) {
    return last.person().equals(next.person())
        && last.facility().equals(next.facility())
        && !next.set().from().isAfter(last.set().through().plusDays(1));
  }

  private static List<FacilityClaim> before(
      List<FacilityClaim> stay, List<FacilityClaim> inpatient) {
    var admitted = stay.getFirst().set().from();
    return inpatient.stream()
        .filter(claim -> !claim.set().through().isAfter(admitted))
        .filter(claim -> !claim.set().through().plusDays(DAYS_AFTER_DISCHARGE).isBefore(admitted))
        .toList();
  }

  private static boolean isOf(FacilityClaim claim, Leakage.Category category) {
    return Leakage.Category.of(claim.type()) == category;
  }

  public String person() {
    return claims.getFirst().person();
  }

  public String facility() {
    return claims.getFirst().facility();
  }

  public LocalDate admitted() {
    return claims.getFirst().set().from();
  }

  public LocalDate through() {
    return claims.getLast().set().through();
  }

  /** The day of discharge is not counted. */
  public long days() {
    return through().toEpochDay() - admitted().toEpochDay();
  }

  public Money paid() {
    return claims.stream().map(FacilityClaim::paid).reduce(Money.ZERO, Money::plus);
  }

  /** The longest inpatient stay in the thirty days before; empty without one. */
  public Optional<Long> longestInpatientDays() {
    return inpatientBefore.stream().map(SkilledStay::days).max(Long::compare);
  }

  /** By what it is covered. */
  public Verdict verdict(Set<String> affiliates) {
    var before = longestInpatientDays();
    if (before.filter(days -> days >= QUALIFYING_DAYS).isPresent()) {
      return Verdict.QUALIFIED_BY_THREE_DAYS;
    }
    if (!affiliates.contains(facility())) {
      return Verdict.NOT_AN_AFFILIATE;
    }
    return before.isPresent() ? Verdict.WAIVER_SHORT_STAY : Verdict.WAIVER_DIRECT;
  }

  /**
   * The inpatient payment at stake: at an affiliate, after exactly three days; only where the
   * admission itself is avoided, for a DRG pays the same for two days.
   */
  public Optional<Money> atStake(Set<String> affiliates) {
    return affiliates.contains(facility())
            && longestInpatientDays().filter(days -> days == QUALIFYING_DAYS).isPresent()
        ? inpatientBefore.stream()
            .filter(claim -> days(claim) == QUALIFYING_DAYS)
            .map(FacilityClaim::paid)
            .reduce(Money::plus)
        : Optional.empty();
  }

  private static long days(FacilityClaim claim) {
    return claim.set().through().toEpochDay() - claim.set().from().toEpochDay();
  }
}
