package org.trueup.benchmark.input;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Factor;

/** Risk scores that came with something else, as the table that they would make. */
public final class RiskRows {
  private RiskRows() {}

  public static InputRows of(ByEnrollmentType<Factor> scores) {
    return new InputRows(
        Arrays.stream(EnrollmentType.values()).map(type -> row(type, scores.of(type))).toList());
  }

  /** Empty unless every type has a score: none is made up for a type without beneficiaries. */
  public static Optional<InputRows> ofAllTypes(ByEnrollmentType<@Nullable Factor> scores) {
    var all = Arrays.stream(EnrollmentType.values()).map(scores::of).allMatch(RiskRows::isScore);
    return all ? Optional.of(of(scores.map(Objects::requireNonNull))) : Optional.empty();
  }

  /** Whether a table could have it. */
  public static boolean isScore(@Nullable Factor score) {
    return score != null && Cell.RISK_SCORE.accepts(score.toString());
  }

  private static Map<String, String> row(EnrollmentType type, Factor score) {
    return Map.of("type", type.name(), "risk_score", score.toString());
  }
}
