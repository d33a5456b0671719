package org.trueup.assignment.calculation.claims;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.trueup.assignment.rules.claims.ServiceGroup;
import org.trueup.contracts.value.Money;

/**
 * Who has the plurality: the greatest allowed charges. Ties go to the most recent primary care
 * service, then to the most recent specialist service, then to a seeded random draw (CMS
 * methodology specifications v11, section 2.3.3).
 *
 * @param winner who it is
 * @param tieBroken whether at random
 */
record Plurality(BillingEntity winner, boolean tieBroken) {
  private static final Set<ServiceGroup> PRIMARY_CARE =
      Set.of(ServiceGroup.PRIMARY_CARE_PHYSICIAN, ServiceGroup.NON_PHYSICIAN_PRACTITIONER);

  /**
   * Compares allowed charges.
   *
   * @param visits at least one
   * @param seed of the random tie-break; the same seed, the same winner
   */
  static Plurality of(List<PrimaryCareVisit> visits, long seed) {
    var tied = withMost(visits);
    for (boolean primaryCare : List.of(true, false)) {
      if (tied.size() > 1) {
        tied = latest(tied, visits, primaryCare);
      }
    }
    int place = tied.size() == 1 ? 0 : new SplittableRandom(seed).nextInt(tied.size());
    return new Plurality(tied.get(place), tied.size() > 1);
  }

  private static List<BillingEntity> withMost(List<PrimaryCareVisit> visits) {
    var charges = new HashMap<BillingEntity, Money>();
    for (var visit : visits) {
      charges.merge(visit.billingEntity(), visit.allowed(), Money::plus);
    }
    var most = charges.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    return charges.entrySet().stream()
        .filter(entry -> entry.getValue().compareTo(most) == 0)
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(BillingEntity::name))
        .toList();
  }

  private static List<BillingEntity> latest(
      List<BillingEntity> tied, List<PrimaryCareVisit> visits, boolean primaryCare) {
    var last = new HashMap<BillingEntity, LocalDate>();
    for (var visit : visits) {
      if (PRIMARY_CARE.contains(visit.group()) == primaryCare
          && tied.contains(visit.billingEntity())) {
        last.merge(visit.billingEntity(), visit.date(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    if (last.isEmpty()) {
      return tied;
    }
    var latest = last.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    return tied.stream().filter(entity -> latest.equals(last.get(entity))).toList();
  }
}
