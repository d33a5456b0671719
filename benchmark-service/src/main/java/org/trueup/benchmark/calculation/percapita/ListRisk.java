package org.trueup.benchmark.calculation.percapita;

import java.util.Optional;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Factor;

/**
 * Risk scores of an assignment list next to the nation's.
 *
 * @param onList mean score of each enrollment type; empty for a type without one
 * @param nationalMeans of the year, where they are known
 * @param basis what the scores on the list are
 */
public record ListRisk(
    ByEnrollmentType<Optional<Factor>> onList,
    Optional<ByEnrollmentType<Factor>> nationalMeans,
    ScoreBasis basis) {

  /**
   * Relative to the national mean of the year and type; empty where one of both is not known. What
   * CMS renormalized stays as it is.
   */
  public ByEnrollmentType<Optional<Factor>> renormalized() {
    if (isRenormalized()) {
      return onList;
    }
    return ByEnrollmentType.of(
        type -> onList.of(type).flatMap(raw -> mean(type).map(mean -> renormalized(raw, mean))));
  }

  /** Whether CMS did it already. */
  public boolean isRenormalized() {
    return basis == ScoreBasis.RENORMALIZED;
  }

  /** The nation's of one type. */
  public Optional<Factor> mean(EnrollmentType type) {
    return nationalMeans.map(means -> means.of(type));
  }

  private static Factor renormalized(Factor raw, Factor mean) {
    return RiskScore.of(raw, mean).renormalized();
  }
}
