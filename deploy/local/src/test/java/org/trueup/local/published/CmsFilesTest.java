package org.trueup.local.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trueup.contracts.value.Track;

/** CMS's own files, each in its year's layout, against the one schema that holds them all. */
class CmsFilesTest {

  @ParameterizedTest
  @CsvSource({
    "PY2013, 220",
    "PY2014, 333",
    "PY2015, 392",
    "PY2017, 472",
    "PY2018, 548",
    "PY2019A, 205",
    "PY2020, 513",
    "PY2021, 475",
    "PY2023, 453"
  })
  void everyRowSaysTheSameInItsYearsLayoutAndInTheCommonSchema(String year, int rows) {
    var file = PublishedFile.read(CmsFiles.named("raw/" + year + ".csv"));
    var common = byKey(PublishedFile.read(CmsFiles.named("settlements.csv")));

    assertThat(file.layout()).isEqualTo(year);
    assertThat(file.rows()).hasSize(rows);
    for (var row : file.rows()) {
      var same = common.get(row.given().key());
      assertThat(facts(row)).as(row.given().key()).isEqualTo(facts(same));
    }
  }

  @Test
  void everyRowOfAYearsFileHasItsAgreement() {
    for (var year : new String[] {"2013", "2014", "2015", "2017", "2018", "2020", "2021", "2023"}) {
      var file = PublishedFile.read(CmsFiles.named("raw/PY" + year + ".csv"));
      assertThat(file.rows()).allMatch(row -> row.given().start().isPresent());
    }
  }

  @Test
  void theCommonSchemaHasEveryTrack() {
    var file = PublishedFile.read(CmsFiles.named("settlements.csv"));

    assertThat(file.layout()).isEqualTo("many years in one schema");
    assertThat(file.rows()).hasSize(3611);
    assertThat(file.rows().stream().map(row -> row.given().track()).distinct())
        .containsExactlyInAnyOrder(
            Track.TRACK_1,
            Track.TRACK_1_PLUS,
            Track.TRACK_2,
            Track.TRACK_3,
            Track.BASIC_A,
            Track.BASIC_B,
            Track.BASIC_C,
            Track.BASIC_D,
            Track.BASIC_E,
            Track.ENHANCED);
  }

  private static Map<String, PublishedResult> byKey(PublishedFile file) {
    return file.rows().stream()
        .collect(Collectors.toMap(row -> row.given().key(), Function.identity()));
  }

  /** Without what only one of the two prints: names, starts, digits of rates and scores. */
  private static Object facts(PublishedResult row) {
    var given = row.given();
    return Map.of(
        "track", given.track(),
        "people", given.assignedBeneficiaries(),
        "person years", given.personYears(),
        "benchmark", given.benchmark(),
        "expenditures", given.expenditures(),
        "reduction", given.circumstancesReduction(),
        "advance", given.advance(),
        "payment", row.payment().orElseThrow().toDollars(java.math.RoundingMode.HALF_UP));
  }
}
