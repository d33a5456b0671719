package org.trueup.local.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.json.Json;

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
        BenchText.rollForward(
            json(
                "{\"opening\":\"0\",\"openingLiability\":\"0\",\"closing\":\"12.5\","
                    + "\"closingLiability\":\"0\",\"items\":[{\"cause\":\"TIME\",\"asset\":\"12.5\","
                    + "\"liability\":\"0\"}]}"));
    assertThat(lines).hasSize(4);
    assertThat(lines.get(2)).startsWith("TIME").contains("12.50");
    assertThat(
            BenchText.closes(
                List.of(json("{\"name\":\"Q1\",\"state\":\"PREPARED\",\"amounts\":{}}"))))
        .last()
        .asString()
        .startsWith("Q1");
    assertThat(BenchText.journal(json("{\"items\":[]}"))).hasSize(1);
  }
}
