package org.trueup.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.RoundingMode;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.contracts.rule.BadRuleFile;
import org.trueup.contracts.value.Money;
import org.trueup.local.published.CmsFiles;
import org.trueup.settlement.bench.reform.ReformTotals;

/**
 * What other laws would have paid, to the cent. The expected amounts were computed outside this
 * project, by another program, from CMS's published results.
 */
class ReformRunTest {
  private static final List<String> YEARS =
      List.of("2013", "2014", "2015", "2017", "2018", "2019A", "2020", "2021", "2023");
  private static final int ROWS = 3605;

  @TempDir Path folder;

  private static ReformRun everyPublishedYear(String overlay) {
    var raw = YEARS.stream().map(year -> CmsFiles.named("raw/PY" + year + ".csv"));
    var files = Stream.concat(Stream.of(CmsFiles.named("settlements.csv")), raw).toList();
    return ReformRun.of(new OverlayFile(overlay), files, false);
  }

  private static List<NamedCsvRecord> expected(String name) throws IOException {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(resource(name))) {
      return rows.stream().toList();
    }
  }

  private static Path resource(String name) {
    try {
      return Path.of(Objects.requireNonNull(ReformRunTest.class.getResource(name)).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String cents(Money amount) {
    return amount.amount().setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static String shipped(String reform) {
    return reform.replace('+', '-');
  }

  @Test
  void whoGainsWhoLosesAndWhatItCosts() throws IOException {
    for (var row : expected("reforms-expected.csv")) {
      var run = everyPublishedYear(shipped(row.getField("reform")));
      var totals = run.totals();
      assertThat(
              Stream.of(
                  String.valueOf(totals.rows()),
                  String.valueOf(totals.gainers()),
                  String.valueOf(totals.losers()),
                  String.valueOf(totals.unchanged()),
                  String.valueOf(totals.newlyPaid()),
                  String.valueOf(totals.newlyOwing()),
                  cents(totals.earnedBefore()),
                  cents(totals.earnedAfter()),
                  cents(totals.owedBefore()),
                  cents(totals.owedAfter()),
                  cents(totals.costToTrustFund())))
          .as(row.getField("reform"))
          .isEqualTo(row.getFields().subList(1, 12));
      assertThat(byYearAndTrack(run))
          .as(row.getField("reform"))
          .isEqualTo(
              expected("reforms-expected-by-year-and-track.csv").stream()
                  .filter(line -> line.getField("reform").equals(row.getField("reform")))
                  .map(ReformRunTest::printed)
                  .sorted()
                  .toList());
    }
  }

  private static List<String> byYearAndTrack(ReformRun run) {
    return run.years().stream()
        .collect(
            Collectors.groupingBy(
                year -> year.year().of().year() + "," + year.year().asked().track().shortName(),
                TreeMap::new,
                Collectors.toList()))
        .entrySet()
        .stream()
        .map(group -> line(group.getKey(), ReformTotals.of(group.getValue())))
        .sorted()
        .toList();
  }

  private static String line(String group, ReformTotals totals) {
    return "%s,%d,%d,%d,%d,%s,%s"
        .formatted(
            group,
            totals.rows(),
            totals.gainers(),
            totals.losers(),
            totals.newlyPaid(),
            cents(totals.earnedAfter().minus(totals.earnedBefore())),
            cents(totals.owedAfter().minus(totals.owedBefore())));
  }

  private static String printed(NamedCsvRecord row) {
    var fields = row.getFields();
    return String.join(",", fields.subList(1, 7))
        + ","
        + cents(Money.parse(fields.get(7)))
        + ","
        + cents(Money.parse(fields.get(8)));
  }

  @Test
  void bothAtOnceCostMoreThanEachAlone() {
    var run = everyPublishedYear("plus-five-points-no-sequestration");
    assertThat(cents(run.interaction())).isEqualTo("14480786.74");
  }

  @Test
  void anOverlayWithoutEntriesChangesNoCent() throws IOException {
    var empty = Files.writeString(folder.resolve("empty.yaml"), "overlay: empty\n");
    var run =
        ReformRun.of(
            new OverlayFile(empty.toString()), List.of(CmsFiles.named("settlements.csv")), false);
    assertThat(run.totals().rows()).isEqualTo(ROWS);
    assertThat(run.years()).allMatch(year -> year.change().isZero());
    assertThat(run.lines().toList())
        .contains(
            "left out, for want of what is not published: A1241/2023, A1515/2021, A2820/2021,"
                + " A4627/2021, A4627/2023, A5293/2023");
  }

  @Test
  void thirtyRealAcoYearsUnderTheProposalOf2027() {
    var thirty = resource("/org/trueup/local/replay/engine/real-aco-years.csv");
    var run =
        ReformRun.of(new OverlayFile("proposed-cy2027-in-every-year"), List.of(thirty), false);
    assertThat(run.years())
        .filteredOn(year -> year.change().isPositive())
        .isNotEmpty()
        .allMatch(year -> year.year().asked().track().shortName().equals("E"));
    assertThat(run.csv().toList()).hasSize(run.years().size() + 1);
    assertThat(run.csv().toList()).isEqualTo(run.csv().toList());
  }

  @Test
  void whatIsUnknownIsNamed() {
    assertThatThrownBy(() -> ReformRun.of(new OverlayFile("nothing"), List.of(), false))
        .isInstanceOf(BadRuleFile.class)
        .hasMessageStartingWith("nothing: is no file, and no overlay that comes with the program:");
  }
}
