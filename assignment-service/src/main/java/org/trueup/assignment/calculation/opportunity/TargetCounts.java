package org.trueup.assignment.calculation.opportunity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trueup.assignment.rules.claims.OpportunityMeasures.Target;

/** How many beneficiaries meet a target. */
record TargetCounts(ClaimsOfPopulation claims, AssignedMonths assigned, EmergencyCare emergency) {
  private static final int DAYS_AFTER = 30;

  /** How many of the assigned have at least as many of what the target counts as it says. */
  int meeting(Target target) {
    var counts = counts(target);
    return (int)
        assigned.people().stream()
            .filter(person -> counts.getOrDefault(person, 0L) >= target.atLeast())
            .count();
  }

  /** Whether what was sent can answer it. */
  boolean isKnown(Target target) {
    return switch (target.kind()) {
      case STAYS_FOR_DIAGNOSIS -> claims.hasDiagnoses();
      case EMERGENCY_VISITS -> claims.hasRevenueCenters();
      case INPATIENT_STAYS, READMISSIONS, SKILLED_NURSING_DAYS, WITHOUT_SERVICE -> true;
    };
  }

  private Map<String, Long> counts(Target target) {
    var counts = new HashMap<String, Long>();
    switch (target.kind()) {
      case INPATIENT_STAYS -> stays().forEach(stay -> add(counts, stay.person(), 1));
      case EMERGENCY_VISITS ->
          emergency.visits(claims).forEach(visit -> add(counts, visit.person(), 1));
      case READMISSIONS -> addReadmissions(counts);
      case SKILLED_NURSING_DAYS ->
          SkilledStay.of(claims.claims()).forEach(stay -> add(counts, stay.person(), stay.days()));
      case WITHOUT_SERVICE -> addThoseWithout(target.codes(), counts);
      case STAYS_FOR_DIAGNOSIS ->
          stays().stream()
              .filter(stay -> isFor(stay, target.codes()))
              .forEach(stay -> add(counts, stay.person(), 1));
    }
    return counts;
  }

  /** Inpatient claims in the order of their days, one beneficiary after another. */
  List<FacilityClaim> stays() {
    return claims.claims().stream()
        .filter(claim -> Leakage.Category.of(claim.type()) == Leakage.Category.INPATIENT)
        .sorted(
            Comparator.comparing(FacilityClaim::person).thenComparing(claim -> claim.set().from()))
        .toList();
  }

  private void addReadmissions(Map<String, Long> counts) {
    FacilityClaim before = null;
    for (var stay : stays()) {
      if (before != null
          && before.person().equals(stay.person())
          && !stay.set().from().isAfter(before.set().through().plusDays(DAYS_AFTER))) {
        add(counts, stay.person(), 1);
      }
      before = stay;
    }
  }

  private void addThoseWithout(List<String> codes, Map<String, Long> counts) {
    assigned.people().forEach(person -> counts.put(person, 1L));
    claims.lines().stream()
        .filter(line -> codes.contains(line.service().code()))
        .forEach(line -> counts.remove(line.person()));
  }

  private static boolean isFor(FacilityClaim stay, List<String> codes) {
    return codes.stream().anyMatch(stay.admission().diagnosis()::startsWith);
  }

  private static void add(Map<String, Long> counts, String person, long count) {
    counts.merge(person, count, Long::sum);
  }
}
