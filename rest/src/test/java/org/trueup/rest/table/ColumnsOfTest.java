package org.trueup.rest.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.Type;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.rest.Items;
import org.trueup.rest.Page;
import org.trueup.rest.Table;

/** A table that has no rows has heads. */
class ColumnsOfTest {
  record Distance(Money dollars, List<String> reasons) {}

  record Row(AcoId acoId, Distance distance, PersonYears years, @JsonUnwrapped Further further) {}

  record Further(long number) {}

  /** A table that says something beside its rows. */
  record View(String of, List<Row> rowsOfTheView) implements Table {
    @Override
    public List<Row> items() {
      return rowsOfTheView;
    }
  }

  interface Answers {
    Items<Row> items();

    Page<Row> page();

    View view();

    Items<?> anything();
  }

  @Test
  void areThoseOfItsRowsWhateverHoldsThem() throws Exception {
    for (var answer : List.of("items", "page", "view")) {
      assertThat(ColumnsOf.table(type(answer), json()))
          .as(answer)
          .containsExactly(
              "acoId",
              "distance.dollars",
              "distance.reasons",
              "years.months",
              "years.years",
              "number");
    }
  }

  @Test
  void areNoneWhereTheTypeDoesNotSayThem() throws Exception {
    assertThat(ColumnsOf.table(type("anything"), json())).isEmpty();
    assertThat(ColumnsOf.table(String.class, json())).isEmpty();
  }

  private static Type type(String answer) throws NoSuchMethodException {
    return Answers.class.getDeclaredMethod(answer).getGenericReturnType();
  }

  private static ObjectMapper json() {
    return Json.configure(JsonMapper.builder()).build();
  }
}
