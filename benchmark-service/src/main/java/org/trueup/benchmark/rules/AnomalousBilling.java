package org.trueup.benchmark.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Billing that counts in no expenditures: 42 CFR 425.670, 425.672. It is for expenditures made of
 * claims alone; figures that CMS delivers are already without it.
 *
 * @param claimTypes of durable medical equipment
 * @param codes that CMS named for the calendar year
 */
public record AnomalousBilling(
    @JsonProperty("claim-types") List<String> claimTypes, List<String> codes) {

  public AnomalousBilling {
    claimTypes = List.copyOf(claimTypes);
    codes = List.copyOf(codes);
  }

  /** Whether a payment is left out. */
  public boolean leavesOut(String claimType, String code) {
    return claimTypes.contains(claimType) && codes.contains(code);
  }
}
