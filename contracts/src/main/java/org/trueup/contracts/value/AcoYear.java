package org.trueup.contracts.value;

import java.util.Comparator;

/** One ACO in one performance year: what results are about. Written {@code A9004/2018}. */
public record AcoYear(AcoId aco, PerformanceYear year) implements Comparable<AcoYear> {
  private static final Comparator<AcoYear> ORDER =
      Comparator.comparing(AcoYear::aco).thenComparing(AcoYear::year);

  @Override
  public int compareTo(AcoYear other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return aco + "/" + year;
  }
}
