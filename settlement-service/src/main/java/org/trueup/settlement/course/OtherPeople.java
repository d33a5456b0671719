package org.trueup.settlement.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AssignmentFacts;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.PersonYears;

/** Which enrollment type changed most between two settlements, measured by its own size. */
final class OtherPeople {
  private OtherPeople() {}

  /** {@code ESRD -24.0 py}; nothing where no type changed. */
  static Optional<String> between(Movement movement) {
    var before = people(movement.before());
    var now = people(movement.now());
    if (before.isEmpty() || now.isEmpty()) {
      return Optional.empty();
    }
    return Arrays.stream(EnrollmentType.values())
        .max(Comparator.comparing(type -> growth(before.get(), now.get(), type)))
        .filter(type -> difference(before.get(), now.get(), type).signum() != 0)
        .map(type -> words(type, difference(before.get(), now.get(), type)));
  }

  private static Optional<AssignmentFacts> people(@Nullable SettlementDetermined settlement) {
    return Optional.ofNullable(settlement)
        .map(found -> found.inputs().benchmark())
        .map(benchmark -> benchmark.assignment())
        .filter(facts -> facts.personYearsByType() != null);
  }

  private static BigDecimal growth(
      AssignmentFacts before, AssignmentFacts now, EnrollmentType type) {
    var was = years(before, type);
    return was.signum() == 0
        ? BigDecimal.ZERO
        : difference(before, now, type).abs().divide(was, 6, RoundingMode.HALF_UP);
  }

  private static BigDecimal difference(
      AssignmentFacts before, AssignmentFacts now, EnrollmentType type) {
    return years(now, type).subtract(years(before, type));
  }

  private static BigDecimal years(AssignmentFacts facts, EnrollmentType type) {
    var byType = facts.personYearsByType();
    var years = byType == null ? PersonYears.ZERO : byType.of(type);
    return years.years();
  }

  private static String words(EnrollmentType type, BigDecimal difference) {
    var name =
        type == EnrollmentType.ESRD
            ? "ESRD"
            : type.name().toLowerCase(Locale.ROOT).replace('_', '/');
    return String.format(Locale.US, "%s %+.1f py", name, difference);
  }
}
