package org.trueup.assignment.rules.claims;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which services are primary care (42 CFR 425.20, 425.400(c)).
 *
 * @param codes HCPCS codes
 * @param revenueCodes those of clinics that bill none
 * @param everyServiceOfClinics whether all services of FQHCs and RHCs are (42 CFR 425.404(b));
 *     before, those of clinics that attested to their physicians
 * @param nursingFacility visits in nursing facilities, which do not count in skilled ones
 * @param notOfInpatients codes that do not count while the beneficiary is an inpatient
 * @param withABaseCode codes that count only beside another of the same visit
 * @param ofEtaHospitals codes that count only on their claims
 */
public record PrimaryCareServices(
    CodeSet codes,
    @JsonProperty("revenue-codes") CodeSet revenueCodes,
    @JsonProperty("every-service-of-clinics") boolean everyServiceOfClinics,
    @JsonProperty("nursing-facility") NursingFacility nursingFacility,
    @JsonProperty("not-of-inpatients") @Nullable CodeSet notOfInpatients,
    @JsonProperty("with-a-base-code") @Nullable CodeSet withABaseCode,
    @JsonProperty("of-eta-hospitals") @Nullable CodeSet ofEtaHospitals) {

  /** How a skilled nursing facility is told. */
  public enum Skilled {
    /** Its visits count like others. */
    NEVER,
    /** By place of service 31. */
    BY_PLACE,
    /** By the dates of a claim of such a facility. */
    BY_OVERLAP
  }

  /**
   * Visits in nursing facilities.
   *
   * @param codes their codes
   * @param excluded how those in skilled ones are told
   */
  public record NursingFacility(CodeSet codes, Skilled excluded) {}

  /** Whether a code does not count while the beneficiary is an inpatient. */
  public boolean isNotOfInpatients(String code) {
    return has(notOfInpatients, code);
  }

  /** Whether a code counts only beside another of the same visit. */
  public boolean needsABaseCode(String code) {
    return has(withABaseCode, code);
  }

  /** Whether a code counts only on claims of ETA hospitals. */
  public boolean isOfEtaHospitals(String code) {
    return has(ofEtaHospitals, code);
  }

  private static boolean has(@Nullable CodeSet codes, String code) {
    return codes != null && codes.has(code);
  }
}
