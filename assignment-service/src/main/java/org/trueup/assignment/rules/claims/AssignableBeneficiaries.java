package org.trueup.assignment.rules.claims;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who can be assigned, and which claims of facilities count.
 *
 * @param residences postal codes of the states, the District and the territories
 * @param fullDualStatus status codes of beneficiaries with Medicaid
 * @param agedFrom the age from which a beneficiary counts as aged, and no longer as disabled
 * @param facilities by the first two digits of the bill type
 */
public record AssignableBeneficiaries(
    Set<String> residences,
    @JsonProperty("full-dual-status") Set<String> fullDualStatus,
    @JsonProperty("aged-from") int agedFrom,
    Map<String, Facility> facilities) {

  /**
   * A kind of facility claim.
   *
   * @param revenueCodes those that count; none means all
   */
  public record Facility(FacilityKind kind, @JsonProperty("revenue-codes") CodeSet revenueCodes) {}

  public AssignableBeneficiaries {
    residences = InOrder.of(residences);
    fullDualStatus = InOrder.of(fullDualStatus);
  }

  /** The facility behind a bill type such as {@code 771}; empty for a professional's claim. */
  public Optional<Facility> facility(@Nullable String billType) {
    return billType == null || billType.length() < 2
        ? Optional.empty()
        : Optional.ofNullable(facilities.get(billType.substring(0, 2)));
  }
}
