package org.trueup.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * A multiplier near one: a trend, a risk ratio, a completion factor, a part of a year. A type apart
 * from {@link Rate}, so that the one is never used for the other.
 */
public record Factor(BigDecimal value) implements Comparable<Factor> {
  public static final Factor ONE = new Factor(BigDecimal.ONE);

  public Factor {
    value = Decimals.plain(value);
  }

  @JsonCreator
  public static Factor parse(String text) {
    return new Factor(Decimals.parse(text, "a factor such as \"1.013\""));
  }

  @Override
  public int compareTo(Factor other) {
    return value.compareTo(other.value);
  }

  @JsonValue
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
