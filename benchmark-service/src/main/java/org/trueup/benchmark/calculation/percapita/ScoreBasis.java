package org.trueup.benchmark.calculation.percapita;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Factor;

/**
 * Whether the risk scores of assignment lists are as the model gives them, or renormalized already.
 * CMS documents neither: the settlement report of the same year has both, and tells.
 */
public enum ScoreBasis {
  /** As the model gives them: they are divided by the nation's mean. */
  RAW,
  /** Divided by CMS already: they are not divided once more. */
  RENORMALIZED,
  /** Nothing on file tells: taken as raw, which is what the model's name for the column says. */
  UNDECIDED;

  /** A list of the year's end and the settlement are about nearly the same people. */
  private static final BigDecimal MOST_APART = new BigDecimal("0.05");

  /** One explanation is to be this much better than the other. */
  private static final BigDecimal MUCH_BETTER = BigDecimal.TWO;

  /**
   * What the scores of a list are, by those that CMS settled the same year with.
   *
   * @param onList mean score of each enrollment type
   * @param raw CMS's, as the model gives them
   * @param means of the nation in that year
   */
  public static ScoreBasis of(
      ByEnrollmentType<Optional<Factor>> onList,
      ByEnrollmentType<Factor> raw,
      ByEnrollmentType<Factor> means) {
    var fromRaw = apart(onList, raw);
    var fromRenormalized = apart(onList, raw.zip(means, Factor::over));
    if (isMuchBetter(fromRaw, fromRenormalized)) {
      return RAW;
    }
    return isMuchBetter(fromRenormalized, fromRaw) ? RENORMALIZED : UNDECIDED;
  }

  private static boolean isMuchBetter(BigDecimal one, BigDecimal other) {
    return one.compareTo(MOST_APART) <= 0 && one.multiply(MUCH_BETTER).compareTo(other) < 0;
  }

  /** How far apart, relatively, on average over the types that the list has. */
  private static BigDecimal apart(
      ByEnrollmentType<Optional<Factor>> onList, ByEnrollmentType<Factor> of) {
    var distances =
        Arrays.stream(EnrollmentType.values())
            .flatMap(type -> onList.of(type).map(score -> score.over(of.of(type)).value()).stream())
            .map(ratio -> ratio.subtract(BigDecimal.ONE).abs())
            .toList();
    return distances.isEmpty()
        ? BigDecimal.ONE
        : distances.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(distances.size()), MathContext.DECIMAL128);
  }
}
