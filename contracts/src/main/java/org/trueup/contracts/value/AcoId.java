package org.trueup.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** CMS's identifier of an ACO: {@code A} and four digits; five in files up to PY2017. */
public record AcoId(@JsonValue String value) implements Comparable<AcoId> {
  private static final Pattern FORM = Pattern.compile("A\\d{4,5}");

  public AcoId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "\"" + value + "\" is not an ACO identifier: A and four or five digits, as in A9004");
    }
  }

  @JsonCreator
  public static AcoId parse(String text) {
    return new AcoId(text);
  }

  @Override
  public int compareTo(AcoId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
