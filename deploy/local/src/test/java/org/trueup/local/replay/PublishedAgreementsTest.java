package org.trueup.local.replay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trueup.assignment.agreement.SubmittedAgreement;
import org.trueup.assignment.calculation.agreement.Agreement;
import org.trueup.assignment.calculation.agreement.AgreementCheck;
import org.trueup.assignment.intake.agreement.AgreementTable;
import org.trueup.assignment.rules.Rules;
import org.trueup.contracts.value.AgreementFacts;
import org.trueup.contracts.value.RevenueStatus;
import org.trueup.local.published.CmsFiles;
import org.trueup.local.published.GivenFacts;
import org.trueup.local.published.PublishedFile;

/**
 * Real ACOs are the proof that no rule of agreements is too strict: CMS signed with them. Signed
 * here in memory, as a replay would send them.
 */
class PublishedAgreementsTest {
  private static final Rules RULES = Rules.read();
  private static final List<String> YEARS =
      List.of("2013", "2014", "2015", "2017", "2018", "2019A", "2020", "2021", "2023");

  /** The files that say whether an ACO has high revenue, the first year of a start first. */
  private static final Map<String, List<String>> FIRST_YEARS =
      Map.of(
          "2019-07-01", List.of("2019A", "2020"),
          "2020-01-01", List.of("2020"),
          "2022-01-01", List.of("2023"),
          "2023-01-01", List.of("2023"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "settlements",
        "raw/PY2013",
        "raw/PY2014",
        "raw/PY2015",
        "raw/PY2017",
        "raw/PY2018",
        "raw/PY2019A",
        "raw/PY2020",
        "raw/PY2021",
        "raw/PY2023"
      })
  void everyAgreementOfAFileCanBeSigned(String file) {
    assertThat(refused(agreements(rows(file)))).isEmpty();
  }

  @Test
  void everyAgreementOfAllYearsTogetherCanBeSigned() {
    var agreements = agreements(rowsOfAllYears());

    assertThat(agreements).hasSizeGreaterThan(1900);
    assertThat(refused(agreements)).isEmpty();
  }

  @Test
  void everyAgreementCanBeSignedWithTheRevenueThatCmsPrints() throws IOException {
    var revenue = new HashMap<String, Map<String, RevenueStatus>>();
    for (var year : List.of("2019A", "2020", "2023")) {
      revenue.put(year, revenueOf(year));
    }

    var agreements =
        agreements(rowsOfAllYears()).stream()
            .map(agreement -> withRevenue(agreement, revenue))
            .toList();

    assertThat(agreements)
        .filteredOn(agreement -> agreement.facts().revenueStatus() == RevenueStatus.HIGH)
        .hasSizeGreaterThan(200);
    assertThat(refused(agreements)).isEmpty();
  }

  private static List<String> refused(Collection<Agreement> agreements) {
    return agreements.stream().collect(groupingBy(Agreement::acoId)).values().stream()
        .flatMap(ofAco -> ofAco.stream().flatMap(agreement -> faults(agreement, ofAco)))
        .toList();
  }

  private static Stream<String> faults(Agreement agreement, List<Agreement> ofAco) {
    return AgreementCheck.faults(agreement, ofAco, RULES).stream()
        .map(
            fault ->
                agreement.acoId()
                    + " from "
                    + agreement.start()
                    + " "
                    + agreement.tracksByYear()
                    + ": "
                    + fault);
  }

  /** As the service reads the table that a replay sends. */
  private static List<Agreement> agreements(List<GivenFacts> rows) {
    var table =
        Stream.concat(
                Stream.of(AgreementToSign.COLUMNS),
                Agreements.of(rows, Map.of()).stream().map(AgreementToSign::cells))
            .map(cells -> cells.stream().map(PublishedAgreementsTest::quoted).collect(joining(",")))
            .collect(joining("\n"));
    var submission = AgreementTable.read(table.getBytes(StandardCharsets.UTF_8));
    assertThat(submission.faults()).isEmpty();
    return submission.agreements().stream().map(SubmittedAgreement::agreement).toList();
  }

  private static String quoted(String cell) {
    return "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  private static List<GivenFacts> rowsOfAllYears() {
    return YEARS.stream().flatMap(year -> rows("raw/PY" + year).stream()).toList();
  }

  private static List<GivenFacts> rows(String file) {
    var rows = new ArrayList<GivenFacts>();
    PublishedFile.read(CmsFiles.named(file + ".csv")).rows().forEach(row -> rows.add(row.given()));
    return rows;
  }

  private static Map<String, RevenueStatus> revenueOf(String year) throws IOException {
    var byAco = new HashMap<String, RevenueStatus>();
    try (var csv =
        CsvReader.builder()
            .detectBomHeader(true)
            .ofNamedCsvRecord(CmsFiles.named("raw/PY" + year + ".csv"))) {
      csv.forEach(
          row ->
              byAco.put(
                  row.getField("ACO_ID"),
                  row.getField("Rev_Exp_Cat").startsWith("H")
                      ? RevenueStatus.HIGH
                      : RevenueStatus.LOW));
    }
    return byAco;
  }

  private static Agreement withRevenue(
      Agreement agreement, Map<String, Map<String, RevenueStatus>> revenue) {
    return FIRST_YEARS.getOrDefault(agreement.start().toString(), List.of()).stream()
        .flatMap(year -> Stream.ofNullable(revenue.get(year).get(agreement.acoId().toString())))
        .findFirst()
        .map(status -> with(agreement, AgreementFacts.of(status, null)))
        .orElse(agreement);
  }

  private static Agreement with(Agreement agreement, AgreementFacts facts) {
    return new Agreement(
        agreement.acoId(),
        agreement.acoName(),
        agreement.start(),
        agreement.end(),
        agreement.period(),
        agreement.tracksByYear(),
        agreement.methodologyByYear(),
        agreement.minimumRate(),
        agreement.lossLimitStructureByYear(),
        agreement.participants(),
        facts,
        agreement.exit());
  }
}
