package org.trueup.benchmark.input;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

/**
 * The rows of a table, checked; cells by the names of their columns. It finds the rows of a county
 * without looking through those of a nation: every ACO asks for its few.
 */
public final class InputRows {
  private final List<Map<String, String>> items;

  /** Made when it is first asked for; made twice by two at a time, it is the same. */
  private volatile @Nullable Map<String, List<Map<String, String>>> byCounty;

  @JsonCreator
  public InputRows(@JsonProperty("items") List<Map<String, String>> items) {
    this.items = List.copyOf(items);
  }

  @JsonProperty
  public List<Map<String, String>> items() {
    return items;
  }

  /** One row of figures. */
  record Row(Map<String, String> cells) {
    boolean has(String column) {
      return cells.containsKey(column);
    }

    String text(String column) {
      return Objects.requireNonNull(cells.get(column), column);
    }

    Money money(String column) {
      return Money.parse(text(column));
    }

    Factor factor(String column) {
      return Factor.parse(text(column));
    }

    Factor factorOrOne(String column) {
      return has(column) ? factor(column) : Factor.ONE;
    }

    PersonYears personYears(String column) {
      return PersonYears.parseYears(text(column));
    }

    PersonYears personYearsOrNone(String column) {
      return has(column) ? personYears(column) : PersonYears.ZERO;
    }
  }

  List<Row> all() {
    return items.stream().map(Row::new).toList();
  }

  Optional<Row> first() {
    return all().stream().findFirst();
  }

  /** A figure of each type, of a table with a row for each. */
  <T> ByEnrollmentType<T> byType(Function<Row, T> figure) {
    return ByEnrollmentType.of(
        type ->
            all().stream()
                .filter(row -> row.text("type").equals(type.name()))
                .findFirst()
                .map(figure)
                .orElseThrow());
  }

  /** The rows of one county; none where the table does not have it. */
  InputRows ofCounty(String county) {
    return new InputRows(byCounty().getOrDefault(county, List.of()));
  }

  /** All counties, in the order of their first rows. */
  Set<String> counties() {
    return byCounty().keySet();
  }

  private Map<String, List<Map<String, String>>> byCounty() {
    var known = byCounty;
    if (known == null) {
      known =
          items.stream()
              .collect(
                  Collectors.groupingBy(
                      row -> Objects.requireNonNull(row.get("county")),
                      LinkedHashMap::new,
                      Collectors.toList()));
      byCounty = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InputRows rows && items.equals(rows.items);
  }

  @Override
  public int hashCode() {
    return items.hashCode();
  }
}
