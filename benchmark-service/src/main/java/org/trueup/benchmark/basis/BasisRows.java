package org.trueup.benchmark.basis;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

/** The rows of a table, checked; cells by the names of their columns. */
public record BasisRows(List<Map<String, String>> items) {

  public BasisRows {
    items = List.copyOf(items);
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

  /** The rows of one county. */
  BasisRows ofCounty(String county) {
    return new BasisRows(items.stream().filter(row -> county.equals(row.get("county"))).toList());
  }

  List<String> counties() {
    return items.stream().map(row -> row.get("county")).distinct().toList();
  }
}
