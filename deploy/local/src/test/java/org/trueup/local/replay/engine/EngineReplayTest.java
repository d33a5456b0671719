package org.trueup.local.replay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trueup.contracts.json.Json;
import org.trueup.local.published.CmsFiles;
import org.trueup.local.published.PublishedFile;
import org.trueup.local.replay.DirectReplay;
import org.trueup.local.replay.ReplayReport;

/**
 * Settlements of real ACOs, to the dollar. {@code real-aco-years.csv} has figures of thirty
 * ACO-years from CMS's Performance Year Financial and Quality Results public use files of PY2013 to
 * PY2015, PY2017, PY2018, the half year 2019A, PY2020, PY2021 and PY2023; unrounded minimum rates
 * are computed from the scale, unrounded quality scores from the points behind the printed ones.
 */
class EngineReplayTest {
  private static final SettlementEngine ENGINE = SettlementEngine.start(false);

  /** What a settlement may be computed from; one-sided tracks also compute their minimum rate. */
  private static final Set<String> GIVEN =
      Set.of(
          "py",
          "aco_id",
          "track",
          "n_ab",
          "person_years",
          "proration",
          "ab_tot_bnchmk",
          "ab_tot_exp",
          "msr_exact",
          "qual_published",
          "qual_exact",
          "dis_adj",
          "met_qps",
          "mid_year_termination",
          "adv_pay_amt",
          "reduced_ss",
          "guardrail");

  private static final Set<String> ONE_SIDED = Set.of("1", "A", "B");

  @TempDir Path folder;

  @Test
  void realAcosOfEveryTrackAreSettledAsCmsDid() {
    assertThat(replay(thirtyAcoYears()).summary())
        .isEqualTo(
            "replayed 30: 21 to the dollar, 7 within $1, 0 within score rounding, 2 not computable,"
                + " 0 mismatched");
  }

  @Test
  void aLossLimitedByUnpublishedRevenueIsNamedWithTheLimitThatCmsAmountImplies() {
    assertThat(replay(thirtyAcoYears()).lines())
        .anyMatch(
            line ->
                line.contains("A1241 2023 track E")
                    && line.contains("published -1,149,065")
                    && line.endsWith("implies a loss sharing limit of $1972407"));
  }

  @Test
  void yearsWithAProvisionalRuleSaySoInTheTextAndInEveryRow() {
    var report = replay(thirtyAcoYears());

    assertThat(report.lines())
        .contains("provisional, for want of a text that was read:")
        .anyMatch(line -> line.startsWith("  PY2023 Months of a nationwide public health"))
        .noneMatch(line -> line.startsWith("  PY2013 "));
    var provisional =
        StreamSupport.stream(
                Json.read(report.json(), JsonNode.class).path("results").spliterator(), false)
            .filter(row -> row.path("provisionalRules").isArray())
            .map(row -> row.path("performanceYear").asText());
    assertThat(provisional).hasSize(6).containsOnly("2019A", "2023");
  }

  @Test
  void theReportSaysHowLongTheSettlementsTook() {
    var report = Json.read(replay(thirtyAcoYears()).json(), JsonNode.class);

    assertThat(report.path("settledInMillis").isNumber()).isTrue();
  }

  @Test
  void everyPublishedAcoYearIsSettledAsCmsDid() {
    var report = replay(CmsFiles.named("settlements.csv"));

    assertThat(report.summary())
        .isEqualTo(
            "replayed 3611: 3316 to the dollar, 286 within $1, 3 within score rounding,"
                + " 6 not computable, 0 mismatched");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2013", "2014", "2015", "2017", "2018", "2019A", "2020", "2021", "2023"})
  void everyFileAsCmsPublishedItHasNoMismatch(String year) {
    var report = replay(CmsFiles.named("raw/PY" + year + ".csv"));

    assertThat(report.summary()).endsWith(" 0 mismatched");
    assertThat(report.layout()).isEqualTo("PY" + year);
  }

  @Test
  void onlyGivenColumnsAreRead() throws IOException {
    var amounts = amounts(replay(thirtyAcoYears()));

    assertThat(amounts(replay(blanked(thirtyAcoYears())))).isEqualTo(amounts);
    assertThat(replay(blanked(thirtyAcoYears())).summary()).endsWith("30 not published");
  }

  @Test
  void onlyGivenColumnsOfEveryPublishedAcoYearAreRead() throws IOException {
    var all = CmsFiles.named("settlements.csv");

    assertThat(amounts(replay(blanked(all)))).hasSize(3611).isEqualTo(amounts(replay(all)));
  }

  private static ReplayReport replay(Path file) {
    return DirectReplay.run(PublishedFile.read(file), ENGINE);
  }

  private static Path thirtyAcoYears() {
    try {
      var resource = EngineReplayTest.class.getResource("real-aco-years.csv");
      return Path.of(Objects.requireNonNull(resource).toURI());
    } catch (URISyntaxException ours) {
      throw new IllegalStateException(ours);
    }
  }

  private static TreeMap<Long, String> amounts(ReplayReport report) {
    var amounts = new TreeMap<Long, String>();
    for (var row : Json.read(report.json(), JsonNode.class).path("results")) {
      amounts.put(row.path("line").asLong(), row.path("computed").asText());
    }
    return amounts;
  }

  /** The file without what CMS computed. */
  private Path blanked(Path file) throws IOException {
    var copy = folder.resolve("blanked.csv");
    try (var csv = CsvReader.builder().ofCsvRecord(file);
        var out = CsvWriter.builder().build(copy)) {
      var lines = csv.stream().toList();
      var header = lines.getFirst().getFields();
      out.writeRecord(header);
      lines.stream().skip(1).forEach(line -> out.writeRecord(blanked(header, line)));
    }
    return copy;
  }

  private static List<String> blanked(List<String> header, CsvRecord line) {
    var oneSided = ONE_SIDED.contains(line.getField(header.indexOf("track")));
    var cells = new ArrayList<String>();
    IntStream.range(0, header.size())
        .forEach(
            at -> {
              var name = header.get(at);
              var given = GIVEN.contains(name) && !(oneSided && name.equals("msr_exact"));
              cells.add(given ? line.getField(at) : "");
            });
    return cells;
  }
}
