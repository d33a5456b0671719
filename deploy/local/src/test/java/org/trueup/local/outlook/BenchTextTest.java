package org.trueup.local.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;

/** Answers of the bench as they stand at a terminal. */
class BenchTextTest {
  private static JsonNode json(String text) {
    return Json.read(text, JsonNode.class);
  }

  @Test
  void aProjectionIsALineWithWhatItAssumes() {
    var lines =
        BenchText.projections(
            List.of(
                json(
                    "{\"performanceYear\":\"2018\",\"stage\":\"PRIOR\",\"mean\":\"0.0215\","
                        + "\"standardDeviation\":\"0.0367\",\"probabilityOfEarning\":\"0.3934\","
                        + "\"probabilityOfOwing\":\"0\",\"atTheMean\":\"0\","
                        + "\"expected\":\"1155026.3\",\"amounts\":{\"worstTenth\":\"0\",\"p95\":"
                        + "\"4000000\"},\"explanation\":\"why\",\"assumptions\":[\"quality\"],"
                        + "\"rulesCarriedForwardFrom\":\"2017\","
                        + "\"provisionalRules\":[\"Cap: not read\"]}")));
    assertThat(lines.get(1)).contains("2.15%", "39%", "1,155,026", "4,000,000");
    assertThat(lines)
        .containsSubsequence(
            "2018: why",
            "  rules carried forward from 2017",
            "  provisional: Cap: not read",
            "  assumed: quality",
            "This is no settlement.");
  }

  @Test
  void choicesShowWhatTiesThem() {
    var lines =
        BenchText.tracks(
            json(
                "{\"caution\":\"0.5\",\"items\":[{\"choice\":\"TRACK_2\",\"expected\":\"-1\","
                    + "\"dominated\":true}],\"ties\":[{\"explanation\":\"A if bold\"}]}"));
    assertThat(lines.get(1)).startsWith("TRACK_2").endsWith("dominated").contains(" -1 ", " - ");
    assertThat(lines).contains("A if bold", "worth to you: at a caution of 0.5");
  }

  @Test
  void aRollForwardGoesFromOpeningToClosing() {
    var lines =
        ClosesText.rollForward(
            json(
                "{\"opening\":\"0\",\"openingLiability\":\"0\",\"closing\":\"12.5\","
                    + "\"closingLiability\":\"0\",\"items\":[{\"cause\":\"TIME\",\"asset\":\"12.5\","
                    + "\"liability\":\"0\"}]}"));
    assertThat(lines).hasSize(4);
    assertThat(lines.get(2)).startsWith("TIME").contains("12.50");
    assertThat(
            ClosesText.closes(
                List.of(json("{\"name\":\"Q1\",\"state\":\"PREPARED\",\"amounts\":{}}"))))
        .last()
        .asString()
        .startsWith("Q1");
    assertThat(ClosesText.journal(json("{\"items\":[]}"))).hasSize(1);
  }

  /** Counts of one service and dollars of the other stand in the same rows. */
  @Test
  void whoLeavesAndWhatThatCostsIsOneTable() {
    var counts =
        json(
            "{\"list\":\"Q3\",\"assignedBeneficiaries\":10050,\"items\":["
                + "{\"direction\":\"LEAVE\",\"estimate\":\"LOW\",\"beneficiaries\":900,"
                + "\"assignedAfter\":9150},{\"direction\":\"JOIN\",\"estimate\":\"HIGH\","
                + "\"beneficiaries\":5,\"assignedAfter\":10055}],\"assumptions\":[\"lines\"]}");
    var money =
        json(
            "{\"amount\":\"1631700\",\"items\":[{\"estimate\":\"LOW\",\"beneficiaries\":900,"
                + "\"assignedAfter\":9150,\"costRatio\":\"0.95\",\"amount\":\"0\","
                + "\"change\":\"-1631700\",\"tippingRatio\":\"0.971047547548\"}]}");

    var lines = ParticipantsText.of(counts, money, "");
    assertThat(lines.get(2)).startsWith("now").contains("1,631,700");
    assertThat(lines.get(3)).contains("LOW", "900", "9,150", "0.95", "-1,631,700", "0.971048");
    assertThat(lines.get(4)).startsWith("join").contains("10,055").endsWith(" -");
    assertThat(ParticipantsText.of(counts, null, "it waits for QUALITY"))
        .contains("No dollars: it waits for QUALITY", "assumed: lines");
  }

  @Test
  void whereSavingsLieStandsPartByPart() {
    var lines =
        OpportunityText.of(
            json(
                "{\"items\":[{\"part\":\"LEAKAGE\",\"name\":\"ALL\",\"measure\":\"DOLLARS\","
                    + "\"retrospective\":\"78360\",\"explanation\":\"paid\"}],"
                    + "\"assumptions\":[\"network\"],\"provisional\":[\"codes\"]}"));
    assertThat(lines)
        .contains("leakage: paid", "assumed: network", "provisional: codes")
        .anySatisfy(line -> assertThat(line).startsWith("  all").contains("78,360", " - "));
  }

  @Test
  void closesOfTheYearStandAgainstWhatCame() {
    var lines =
        ClosesText.variance(
            new AcoYear(new AcoId("A9004"), PerformanceYear.of(2018)),
            json(
                "{\"items\":[{\"acoId\":\"A9004\",\"performanceYear\":\"2018\",\"name\":\"Q2\","
                    + "\"recognized\":\"952560\",\"trueUp\":\"947440\"},{\"acoId\":\"A9005\","
                    + "\"performanceYear\":\"2018\",\"name\":\"Q9\"}]}"));
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).startsWith("Q2").contains("952,560.00", "947,440.00", " - ");
  }

  @Test
  void whatProjectionsHeldStandsByTheirReport() {
    var lines =
        BenchText.calibration(
            json(
                "{\"items\":[{\"stage\":\"Q3\",\"projections\":12,\"heldBy50\":\"0.5\","
                    + "\"heldBy80\":\"0.75\",\"heldBy90\":\"0.91666667\",\"crps\":\"0.0194\","
                    + "\"brier\":\"0.161\"}]}"));
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).startsWith("Q3").contains("12", "50%", "75%", "92%", "1.94%", "0.161");
    assertThat(BenchText.calibration(json("{\"items\":[]}")))
        .last()
        .asString()
        .startsWith("CMS has determined no year");
  }

  @Test
  void manyAcosStandAboveWhatTheyComeToTogether() {
    var page =
        json(
            "{\"expected\":\"300\",\"total\":{\"p05\":\"-20\",\"p95\":\"900\"},\"items\":["
                + "{\"acoId\":\"A9004\",\"track\":\"TRACK_2\",\"stage\":\"Q3\",\"mean\":\"0.021\","
                + "\"probabilityOfEarning\":\"0.3934\",\"expected\":\"300\"}]}");
    var lines = BenchText.portfolio(List.of(page));
    assertThat(lines.get(1)).startsWith("A9004").contains("TRACK_2", "2.10%", "39%", "300", " - ");
    assertThat(lines.get(2)).startsWith("all").contains("300", "-20", "900");
  }
}
