package org.trueup.assignment.calculation.opportunity;

import java.time.LocalDate;
import org.trueup.contracts.value.Money;

/**
 * A line of a Part B claim (CCLF5).
 *
 * @param control what it and its corrections have in common, with the person
 * @param service what was done
 * @param tin of the practice that rendered it
 */
public record ProfessionalLine(
    String control,
    String person,
    Service service,
    String tin,
    Money paid,
    Money allowed,
    FacilityClaim.Adjustment adjustment) {

  /**
   * What was done.
   *
   * @param code HCPCS
   * @param specialty of who did it, as Medicare numbers them
   * @param place of service: 23 is an emergency room
   * @param day of the service
   */
  public record Service(String code, String specialty, String place, LocalDate day) {}
}
