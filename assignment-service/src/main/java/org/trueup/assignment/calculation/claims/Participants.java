package org.trueup.assignment.calculation.claims;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.trueup.contracts.value.AcoId;

/** Which TINs and facilities take part in which ACO of the claims population (42 CFR 425.118). */
public final class Participants {
  private final Map<String, AcoId> acos = new HashMap<>();
  private final Set<String> inSeveral = new HashSet<>();

  /**
   * A row of the participant lists.
   *
   * @param number a TIN, or the CCN of a facility under it
   */
  public record Participant(AcoId acoId, String number) {}

  public Participants(List<Participant> rows) {
    for (var row : rows) {
      var before = acos.put(row.number(), row.acoId());
      if (before != null && !before.equals(row.acoId())) {
        inSeveral.add(row.number());
      }
    }
  }

  /** Numbers that stand under more than one ACO: no service is counted through them. */
  public Set<String> inSeveral() {
    return new TreeSet<>(inSeveral);
  }

  public boolean has(AcoId acoId) {
    return acos.containsValue(acoId);
  }

  /**
   * Who bills: by the facility where there is one, else by the TIN; empty where it is two ACOs'.
   */
  Optional<BillingEntity> billingEntity(String tin, String ccn) {
    var number = !ccn.isEmpty() && acos.containsKey(ccn) ? ccn : tin;
    if (inSeveral.contains(number)) {
      return Optional.empty();
    }
    var aco = acos.get(number);
    return Optional.of(
        aco == null
            ? new BillingEntity.Unaffiliated(ccn.isEmpty() ? tin : ccn)
            : new BillingEntity.Aco(aco));
  }
}
