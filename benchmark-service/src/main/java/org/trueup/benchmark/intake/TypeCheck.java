package org.trueup.benchmark.intake;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;

/** Whether figures that come by enrollment type are there for all four. */
final class TypeCheck {
  private static final String BY_TYPE =
      "Figures come for ESRD, disabled, aged/dual and aged/non-dual beneficiaries, each type apart";
  private static final String CITE = "CMS Methodology Specifications v11 (Jan 2023), section 3.1";

  private static final Map<EnrollmentType, String> NAMES =
      Map.of(
          EnrollmentType.ESRD, "esrd",
          EnrollmentType.DISABLED, "disabled",
          EnrollmentType.AGED_DUAL, "agedDual",
          EnrollmentType.AGED_NON_DUAL, "agedNonDual");

  private TypeCheck() {}

  /** The name of a type in JSON. */
  static String name(EnrollmentType type) {
    return Objects.requireNonNull(NAMES.get(type));
  }

  /** The name of a type's figure below a field. */
  static String field(String field, EnrollmentType type) {
    return field + "/" + name(type);
  }

  /** The faults of types that a field lacks which was sent. */
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
            Fault.at("/" + field(field, type), null, "given too: " + figure + " of this type")
                .under(BY_TYPE, CITE));
      }
    }
  }
}
