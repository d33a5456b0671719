package org.trueup.assignment.calculation.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.Money;

/**
 * A line of a claim.
 *
 * @param mbi the identifier, packed
 * @param date of the service
 * @param code HCPCS, or the revenue code of a facility that bills none
 * @param place of service, two digits; blank on facility claims
 * @param tin who bills, nine digits
 * @param ccn the facility, six characters; blank for professionals
 * @param specialty of who rendered it, two digits; blank on claims of clinics
 * @param billType of a facility claim, three digits without the leading zero; absent otherwise
 * @param allowed the allowed charge, the deductible included
 * @param marks what is known of the circumstances
 */
public record ClaimLine(
    long mbi,
    LocalDate date,
    String code,
    String place,
    String tin,
    String ccn,
    String specialty,
    @Nullable String billType,
    String revenueCode,
    Money allowed,
    Marks marks) {

  /**
   * Circumstances of a service.
   *
   * @param skilledNursing on a day of a claim of a skilled nursing facility
   * @param inpatient during a stay as an inpatient
   * @param attested by a clinic that attested to its physicians
   */
  public record Marks(boolean skilledNursing, boolean inpatient, boolean attested) {
    public static final Marks NONE = new Marks(false, false, false);
  }
}
