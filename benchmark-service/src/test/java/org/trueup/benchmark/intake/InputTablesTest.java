package org.trueup.benchmark.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTable;
import org.trueup.contracts.limit.Budget;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** Tables of figures: what is taken, and what is refused with its place. */
class InputTablesTest {
  private static final String NATIONAL =
      "type,per_capita,mean_risk_score\nESRD,84000,1.01\nDISABLED,11800,1.02\n"
          + "AGED_DUAL,16900,1.03\nAGED_NON_DUAL,10100,1.04\n";

  /** The table is src/test/resources/input-table-refusals.csv; rows are separated by semicolons. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/input-table-refusals.csv", numLinesToSkip = 1, delimiter = '|')
  void namesPlaceAndWhatIsExpected(
      String title, InputTable table, String rows, long line, String column, String words) {
    var csv = Objects.requireNonNullElse(rows, "").replace(';', '\n');

    var refused = refusal(() -> read(table, csv));

    assertThat(refused.faults())
        .anySatisfy(
            fault -> {
              assertThat(fault.where().line()).isEqualTo(line);
              assertThat(fault.where().column()).isEqualTo(column);
              assertThat(fault.expected()).contains(words);
            });
  }

  @Test
  void takesATableWithByteOrderMarkAndWindowsLines() throws IOException {
    var csv = "\uFEFF" + NATIONAL.replace("\n", "\r\n");

    var rows = read(InputTable.NATIONAL_FACTORS, csv);

    assertThat(rows.items()).hasSize(4);
    assertThat(rows.items().getFirst())
        .isEqualTo(Map.of("type", "ESRD", "per_capita", "84000", "mean_risk_score", "1.01"));
  }

  @Test
  void takesWhatSpreadsheetsAndDatabasesMakeOfATable() throws IOException {
    var header = NATIONAL.lines().findFirst().orElseThrow();
    var csv = NATIONAL.replace(header, header.toUpperCase(Locale.ROOT)) + ",,\n  \n";

    assertThat(read(InputTable.NATIONAL_FACTORS, csv))
        .isEqualTo(read(InputTable.NATIONAL_FACTORS, NATIONAL));
    assertThat(refusal(() -> read(InputTable.NATIONAL_FACTORS, NATIONAL.replace(',', ';'))))
        .hasMessageContaining("separated by semicolons");
  }

  @Test
  void saysTheSameInJson() throws IOException {
    var csv = read(InputTable.NATIONAL_FACTORS, NATIONAL);
    var json =
        new InputTableBody(
            csv.items().stream()
                .map(
                    row ->
                        Map.of(
                            "type", row.get("type"),
                            "perCapita", row.get("per_capita"),
                            "meanRiskScore", row.get("mean_risk_score")))
                .toList());

    assertThat(json.rows(InputTable.NATIONAL_FACTORS)).isEqualTo(csv);
  }

  @Test
  void takesAColumnUnderEitherName() throws IOException {
    var json =
        new InputTableBody(List.of(Map.of("regionalAdjustmentCount", "3", "esrdGrowth", "1.04")));

    var earlier = read(InputTable.BENCHMARK_TERMS, "times_regional,esrd_growth\n3,1.04\n");
    var later = read(InputTable.BENCHMARK_TERMS, "regional_adjustment_count,esrd_growth\n3,1.04\n");

    assertThat(earlier.items())
        .containsExactly(Map.of("times_regional", "3", "esrd_growth", "1.04"));
    assertThat(later).isEqualTo(earlier);
    assertThat(json.rows(InputTable.BENCHMARK_TERMS)).isEqualTo(earlier);
  }

  @Test
  void refusesAColumnUnderBothNames() {
    var json =
        new InputTableBody(List.of(Map.of("regionalAdjustmentCount", "3", "timesRegional", "3")));

    var refused = refusal(() -> json.rows(InputTable.BENCHMARK_TERMS));

    assertThat(refused.faults())
        .extracting(fault -> fault.where().pointer())
        .containsExactly("/items/0/regionalAdjustmentCount");
  }

  @Test
  void pointsIntoJson() {
    var json =
        new InputTableBody(List.of(Map.of("type", "ESRD", "perCapita", "-1", "color", "red")));

    var refused = refusal(() -> json.rows(InputTable.NATIONAL_FACTORS));

    assertThat(refused.faults())
        .extracting(fault -> fault.where().pointer())
        .contains("/items/0/perCapita", "/items/0/color", "/items/0/meanRiskScore");
  }

  @Test
  void namesAllFaultsAtOnce() {
    var csv = NATIONAL.replace("84000", "x").replace("1.04", "0");

    var refused = refusal(() -> read(InputTable.NATIONAL_FACTORS, csv));

    assertThat(refused.faults()).extracting(Fault::value).containsExactly("x", "0");
  }

  @Test
  void refusesWhatIsNotText() {
    var refused = refusal(() -> read(InputTable.NATIONAL_FACTORS, new byte[] {(byte) 0xC3, 0x28}));

    assertThat(refused.faults().getFirst().expected()).isEqualTo("text in UTF-8");
  }

  @Test
  void refusesMoreRowsThanTheMemoryHolds() {
    var csv = "year\n" + "\n2018".repeat(10_000);
    var memory = new Budget("memory for tables", 1_000_000, "give more");
    try (var share = memory.share()) {
      var refused =
          refusal(
              () ->
                  CsvTable.read(
                      CsvTable.Form.ofNames("a table", List.of("year"), List.of("year")),
                      new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                      new FirstFaults(),
                      CsvTable.counted(share, row -> {})));

      assertThat(refused.kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
      assertThat(refused).hasMessageContaining("more than the 1 MB of memory for tables");
    }
    assertThat(memory.taken()).isZero();
  }

  private static InputRows read(InputTable table, String csv) throws IOException {
    return read(table, csv.getBytes(StandardCharsets.UTF_8));
  }

  private static InputRows read(InputTable table, byte[] csv) throws IOException {
    return InputTableCsv.read(table, new ByteArrayInputStream(csv), new TableMemory().share());
  }

  private static Refusal refusal(ThrowingCallable sending) {
    var refused = catchThrowableOfType(Refusal.class, sending);
    assertThat(refused).as("refused").isNotNull();
    return refused;
  }
}
