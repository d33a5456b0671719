package org.trueup.assignment.calculation.list;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.PersonYears;

/** Counts the assigned beneficiaries of one list. */
public final class ListTally {
  private static final int STEPS = 4;
  private static final EnrollmentType[] TYPES = EnrollmentType.values();

  private final int window;
  private int beneficiaries;
  private int newlyAssigned;
  private int voluntary;
  private final int[] byStep = new int[STEPS];
  private final long[] months = new long[TYPES.length];
  private final long[] scoredMonths = new long[TYPES.length];
  private final ExactSum[] scores = {
    new ExactSum(), new ExactSum(), new ExactSum(), new ExactSum()
  };

  /**
   * Counts one list.
   *
   * @param window how many months the list is about; what it says of later ones does not count
   */
  ListTally(int window) {
    this.window = window;
  }

  void add(ListedBeneficiary beneficiary) {
    beneficiaries++;
    newlyAssigned += beneficiary.marks().newlyAssigned() ? 1 : 0;
    voluntary += beneficiary.marks().voluntary() ? 1 : 0;
    byStep[beneficiary.marks().step()]++;
    var counted = beneficiary.countedMonths().first(window);
    for (int month = 0; month < EnrollmentMonths.MONTHS; month++) {
      var type = counted.type(month);
      if (type != null) {
        months[type.ordinal()]++;
      }
    }
    if (beneficiary.marks().scoredMonths() != 0) {
      addScores(beneficiary);
    }
  }

  private void addScores(ListedBeneficiary beneficiary) {
    for (var type : TYPES) {
      int at = type.ordinal();
      scoredMonths[at] += beneficiary.scoredMonths(type);
      scores[at].add(beneficiary.scores().of(type));
    }
  }

  public int beneficiaries() {
    return beneficiaries;
  }

  public int newlyAssigned() {
    return newlyAssigned;
  }

  public int voluntary() {
    return voluntary;
  }

  /** Beneficiaries by the step of the claims algorithm; 0 is voluntary alignment alone. */
  public int atStep(int step) {
    return byStep[step];
  }

  public int steps() {
    return STEPS;
  }

  /** The months that the list shows. */
  public ByEnrollmentType<PersonYears> personYears() {
    return ByEnrollmentType.of(type -> PersonYears.ofMonths(months[type.ordinal()]));
  }

  /** The person-year weighted mean risk score of each type; empty where no month has one. */
  public ByEnrollmentType<Optional<Factor>> riskScores() {
    return ByEnrollmentType.of(this::riskScore);
  }

  private Optional<Factor> riskScore(EnrollmentType type) {
    long weight = scoredMonths[type.ordinal()];
    if (weight == 0) {
      return Optional.empty();
    }
    var sum = new BigDecimal(scores[type.ordinal()].value(), ScoreSums.DECIMALS);
    return Optional.of(new Factor(sum.divide(BigDecimal.valueOf(weight), MathContext.DECIMAL128)));
  }
}
