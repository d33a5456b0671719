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
 * Who has the plurality: the greatest allowed charges. Of equal ones who served the person last, a
 * primary care service going before a specialist's; of those the lot (CMS methodology
 * specifications v11, section 2.3.3).
 *
 * @param winner who it is
 * @param drawn whether by lot
 */
record Plurality(BillingEntity winner, boolean drawn) {
  private static final Set<ServiceGroup> PRIMARY_CARE =
      Set.of(ServiceGroup.PRIMARY_CARE_PHYSICIAN, ServiceGroup.NON_PHYSICIAN_PRACTITIONER);

  /**
   * @param services at least one
   * @param lot decides between claimants that nothing tells apart; the same lot, the same winner
   */
  static Plurality of(List<Service> services, long lot) {
    var tied = withMost(services);
    for (boolean primaryCare : List.of(true, false)) {
      if (tied.size() > 1) {
        tied = latest(tied, services, primaryCare);
      }
    }
    int place = tied.size() == 1 ? 0 : new SplittableRandom(lot).nextInt(tied.size());
    return new Plurality(tied.get(place), tied.size() > 1);
  }

  private static List<BillingEntity> withMost(List<Service> services) {
    var charges = new HashMap<BillingEntity, Money>();
    for (var service : services) {
      charges.merge(service.claimant(), service.allowed(), Money::plus);
    }
    var most = charges.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    return charges.entrySet().stream()
        .filter(entry -> entry.getValue().compareTo(most) == 0)
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(BillingEntity::name))
        .toList();
  }

  private static List<BillingEntity> latest(
      List<BillingEntity> tied, List<Service> services, boolean primaryCare) {
    var last = new HashMap<BillingEntity, LocalDate>();
    for (var service : services) {
      if (PRIMARY_CARE.contains(service.group()) == primaryCare
          && tied.contains(service.claimant())) {
        last.merge(service.claimant(), service.date(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    if (last.isEmpty()) {
      return tied;
    }
    var latest = last.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    return tied.stream().filter(claimant -> latest.equals(last.get(claimant))).toList();
  }
}
