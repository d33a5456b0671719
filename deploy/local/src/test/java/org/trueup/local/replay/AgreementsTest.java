package org.trueup.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.LossLimitStructure;

class AgreementsTest {

  @Test
  void everyYearFromTheStartHasTheRowsTrack() {
    var agreement = only(Rows.of("2018", "3").startedOn("2017-01-01").minimumRate("0.005"));

    assertThat(cells(agreement))
        .isEqualTo("A9001|Cedar Point|2017-01-01|||2017=TRACK_3;2018=TRACK_3|0.005|");
  }

  @Test
  void track1PlusFollowsTrack1UntilTheModelBegan() {
    var agreement =
        only(
            Rows.of("2018", "1+")
                .startedOn("2016-01-01")
                .minimumRate("0.01")
                .structure(LossLimitStructure.REVENUE_BASED));

    assertThat(cells(agreement))
        .isEqualTo(
            "A9001|Cedar Point|2016-01-01|||2016=TRACK_1;2017=TRACK_1;2018=TRACK_1_PLUS|0.01|2018=REVENUE_BASED");
  }

  @Test
  void starterOf2012IsSettledWith2013First() {
    var agreement = only(Rows.of("2014", "1").startedOn("2012-04-01"));

    assertThat(cells(agreement))
        .isEqualTo("A9001|Cedar Point|2012-04-01|||2013=TRACK_1;2014=TRACK_1||");
  }

  @Test
  void starterOfJuly2019HasAHalfYearFirst() {
    var agreement = only(Rows.of("2020", "B").startedOn("2019-07-01"));

    assertThat(cells(agreement))
        .isEqualTo("A9001|Cedar Point|2019-07-01|||2019A=BASIC_B;2020=BASIC_B||");
  }

  @Test
  void aFourthYearExtendsAnAgreementOfThree() {
    var agreement = only(Rows.of("2021", "1").startedOn("2018-01-01"));

    assertThat(agreement.end())
        .hasValueSatisfying(end -> assertThat(end).hasToString("2021-12-31"));
  }

  @Test
  void aPrintedRateThatIsNoOptionIsTheSlidingScale() {
    var printed = Rows.of("2018", "3").startedOn("2018-01-01");

    assertThat(only(printed.minimumRate("0.0231775393")).minimumRate())
        .hasToString("Optional[SLIDING]");
    assertThat(only(printed.minimumRate("0")).minimumRate()).hasToString("Optional[0]");
    assertThat(only(printed.minimumRate("0.0427").people(4324)).minimumRate())
        .hasToString("Optional[SLIDING]");
  }

  @Test
  void track2HadNoChoiceOfARateBefore2016() {
    assertThat(only(Rows.of("2014", "2").minimumRate("0.02")).minimumRate()).isEmpty();
  }

  @Test
  void rowsWithoutAStartAreLaidIntoAgreementsThatStandSideBySide() {
    var agreements =
        agreements(
            Rows.of("2018", "1"),
            Rows.of("2020", "1"),
            Rows.of("2021", "1"),
            Rows.of("2023", "E").minimumRate("0.01"));

    assertThat(agreements.stream().map(AgreementsTest::cells))
        .containsExactly(
            "A9001|Cedar Point|2018-01-01|||2018=TRACK_1||",
            "A9001|Cedar Point|2019-01-01|||2019=TRACK_1;2020=TRACK_1;2021=TRACK_1||",
            "A9001|Cedar Point|2023-01-01|||2023=BASIC_E|0.01|");
  }

  @Test
  void aTrackThatMovesBackBeginsAnAgreementOfItsOwn() {
    var agreements =
        agreements(
            Rows.of("2019A", "E").minimumRate("0"),
            Rows.of("2020", "E").minimumRate("0"),
            Rows.of("2021", "EN").minimumRate("0"));

    assertThat(agreements.stream().map(AgreementsTest::cells))
        .containsExactly(
            "A9001|Cedar Point|2019-07-01|||2019A=BASIC_E;2020=BASIC_E|0|",
            "A9001|Cedar Point|2021-01-01|||2021=ENHANCED|0|");
  }

  @Test
  void aYearThatAnAgreementOnFileCoversStaysInIt() {
    var onFile = onFile("2018-01-01", "2018=TRACK_1");
    var agreement =
        Agreements.of(
            List.of(Rows.of("2018", "1").startedOn("2016-01-01").given()),
            Map.of(AcoId.parse("A9001"), List.of(onFile)));

    assertThat(agreement).hasSize(1);
    assertThat(cells(agreement.getFirst()))
        .isEqualTo("A9001|Cedar Point|2018-01-01|2020-12-31||2018=TRACK_1||");
  }

  @Test
  void yearsOnFileKeepTheirTrackWhenALaterOneJoinsThem() {
    var onFile = onFile("2019-07-01", "2019A=BASIC_B;2020=BASIC_B");
    var agreement =
        Agreements.of(
            List.of(Rows.of("2021", "E").startedOn("2019-07-01").minimumRate("0.02").given()),
            Map.of(AcoId.parse("A9001"), List.of(onFile)));

    assertThat(cells(agreement.getFirst()))
        .endsWith("|2019A=BASIC_B;2020=BASIC_B;2021=BASIC_E|0.02|");
  }

  @Test
  void aLevelAtWhichNobodyCouldStayWasReachedFromTheOneBefore() {
    var started2022 = only(Rows.of("2023", "C").startedOn("2022-01-01").minimumRate("0.01"));
    var started2020 = only(Rows.of("2023", "D").startedOn("2020-01-01").minimumRate("0.01"));

    assertThat(cells(started2022)).contains("|2022=BASIC_B;2023=BASIC_C|");
    assertThat(cells(started2020))
        .contains("|2020=BASIC_C;2021=BASIC_C;2022=BASIC_C;2023=BASIC_D|");
  }

  private static AgreementToSign only(Rows row) {
    return agreements(row).getFirst();
  }

  private static List<AgreementToSign> agreements(Rows... rows) {
    return Agreements.of(Arrays.stream(rows).map(Rows::given).toList(), Map.of());
  }

  private static String cells(AgreementToSign agreement) {
    return String.join("|", agreement.cells());
  }

  private static AgreementSigned onFile(String start, String tracks) {
    var byYear = "{\"" + tracks.replace("=", "\":\"").replace(";", "\",\"") + "\"}";
    return Json.read(
        """
        {"acoId":"A9001","start":"%s","end":"%s","ruleSet":"R2015","period":1,"status":"ACTIVE",
         "tracksByYear":%s,"methodologyByYear":{},"elections":{"minimumRate":"SLIDING"},
         "lossLimitStructureByYear":{},"yearInTrack":{},"revision":1,
         "recordedAt":"2026-01-01T00:00:00Z","cause":{"kind":"AGREEMENT"},
         "rulesFingerprint":"f","softwareVersion":"v"}
        """
            .formatted(start, start.startsWith("2018") ? "2020-12-31" : "2024-12-31", byYear),
        AgreementSigned.class);
  }
}
