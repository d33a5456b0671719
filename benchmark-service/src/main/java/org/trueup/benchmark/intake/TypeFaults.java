package org.trueup.benchmark.intake;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;

/** What may be wrong with figures that come by enrollment type: all four are sent, or none. */
final class TypeFaults {
  private static final String BY_TYPE =
      "Figures come for ESRD, disabled, aged/dual and aged/non-dual people, each type apart";
  private static final String CITE = "CMS Methodology Specifications v11 (Jan 2023), section 3.1";

  private static final Map<EnrollmentType, String> NAMES =
      Map.of(
          EnrollmentType.ESRD, "esrd",
          EnrollmentType.DISABLED, "disabled",
          EnrollmentType.AGED_DUAL, "agedDual",
          EnrollmentType.AGED_NON_DUAL, "agedNonDual");

  private TypeFaults() {}

  /** The name of a type's figure below a field. */
  static String field(String field, EnrollmentType type) {
    return field + "/" + NAMES.get(type);
  }

  /** Types that are missing of a field that was sent. */
  static <T> void missing(
      String field,
      @Nullable ByEnrollmentType<@Nullable T> sent,
      String figure,
      Consumer<Fault> faults) {
    if (sent == null) {
      return;
    }
    for (var type : EnrollmentType.values()) {
      if (sent.of(type) == null) {
        faults.accept(
            Fault.at("/" + field(field, type), null, figure + " of this type too")
                .under(BY_TYPE, CITE));
      }
    }
  }
}
