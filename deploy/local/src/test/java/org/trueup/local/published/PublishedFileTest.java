package org.trueup.local.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.contracts.event.SettlementInputsUsed.AdvanceEntry;
import org.trueup.contracts.event.SettlementInputsUsed.QualityStandard;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.Track;

/** Every layout on rows of made-up ACOs, written as CMS writes. */
class PublishedFileTest {
  private static final String PY2018 =
      "ACO_ID,ACO_Name,Agreement_Period_Num,Current_Start_Date,Current_Track_1,Current_Track_2,"
          + "Current_Track_3,Current_Track_1_Plus,AIM,N_AB,MinSavPerc,DisAdj,EarnSaveLoss,Met_QPS,"
          + "QualScore,ABtotBnchmk,ABtotExp,Adv_Pay_Amt,RevLossLimit,N_AB_Year_PY\n";

  @TempDir Path folder;

  @Test
  void readsPy2018() throws IOException {
    var row =
        only(
            PY2018
                + "A9002,\"Harbor Light, LLC\",2,01/01/2016 12:00:00 AM,0,0,0,1,0,20342,0.015,-717,"
                + "-1757683,1,0.9084,215000000,221000000,,1,19907\n");
    var given = row.given();

    assertThat(given.key()).isEqualTo("A9002/2018");
    assertThat(given.name()).contains("Harbor Light, LLC");
    assertThat(given.track()).isEqualTo(Track.TRACK_1_PLUS);
    assertThat(given.start()).hasToString("Optional[2016-01-01]");
    assertThat(given.minimumRate()).hasToString("Optional[0.015]");
    assertThat(given.lossLimitStructure()).contains(LossLimitStructure.REVENUE_BASED);
    assertThat(given.circumstancesReduction()).hasToString("717");
    assertThat(given.score().orElseThrow().halfUnit()).hasToString("0.00005");
    assertThat(row.payment()).hasToString("Optional[-1757683]");
    assertThat(row.line()).isEqualTo(2);
  }

  @Test
  void toleratesAByteOrderMarkAndWindowsLineEnds() throws IOException {
    var text =
        "\uFEFF"
            + PY2018
            + "A9001,Cedar Point,1,1/1/2018,1,0,0,0,1,7460,0.0336,,0,1,0.9,70000000,69000000,250000,0,7210\n";
    var given = only(text.replace("\n", "\r\n")).given();

    assertThat(given.acoId()).hasToString("A9001");
    assertThat(given.advance()).hasToString("250000");
    assertThat(given.advanceKind()).isEqualTo(AdvanceEntry.Kind.AIM);
    assertThat(given.lossLimitStructure()).isEmpty();
  }

  @Test
  void movesTheHeadersOfPy2013OverTheirValues() throws IOException {
    var row =
        only(
            "ACO Identifier,ACO Name,Start Date,Track 2 ACO,Advanced payment amount,Quality Score,"
                + "Minimum Savings Rate (%),Total benchmark expenditures ($),Total savings/losses ($),"
                + "Shared Savings ($),Shared Losses ($),Total number of assigned beneficiaries,"
                + "Total assigned beneficiary person years,Last\n"
                + "A90014,Dean,07/01/2012,1,,1,0.02%,$197934064.80,$207900445.10,$-9966380.30,$0.00,"
                + "-3986552.12,20979,18088.58333\n");

    assertThat(row.given().track()).isEqualTo(Track.TRACK_2);
    assertThat(row.given().minimumRate()).hasToString("Optional[0.02]");
    assertThat(row.given().expenditures()).hasToString("207900445.1");
    assertThat(row.given().assignedBeneficiaries()).isEqualTo(20979);
    assertThat(row.payment()).hasToString("Optional[-3986552.12]");
  }

  @Test
  void readsTheUnsignedPercentsOfPy2014AndItsPayForReporting() throws IOException {
    var header =
        "ACO_Num,ACO_NAME,Start_Date,Track1,Track2,N_AB,MinSavPerc,EarnSaveLoss,QualScore,"
            + "ABtotBnchmk,ABtotExp,Adv_Pay_Amt,FinalShareRate,N_AB_Year\n";
    var met =
        "A90011,B,01/01/2014,1,0,34601,2.353985133,0,P4R,450902466,448729017,,0.5,33676.33333\n";
    var failed = met.replace("P4R", "0").replace(",0.5,", ",0,");

    assertThat(only(header + met).given().minimumRate()).hasToString("Optional[0.02353985133]");
    assertThat(only(header + met).given().score()).contains(QualityScore.COMPLETE_REPORTING);
    assertThat(only(header + failed).given().standard()).isEqualTo(QualityStandard.NOT_MET);
  }

  @Test
  void readsScoresTimesAHundredAndSignedRatesOfPy2021() throws IOException {
    var given =
        only("ACO_ID,ACO_Name,Agreement_Period_Num,Current_Start_Date,Current_Track_1,"
                + "Current_BASIC_A,Current_BASIC_E,Current_ENHANCED,MaxShareRate,Recvd30p,N_AB,"
                + "MinSavPerc,DisAdj,EarnSaveLoss,Met_QPS,QualScore,ABtotBnchmk,ABtotExp,"
                + "Adv_Pay_Amt,RevLossLimit,N_AB_Year_PY\n"
                + "A9006,Lakeside,3,7/1/2019,0,0,0,1,75.00%,0,\"89,403\",2.00%,\"-1,361,551\","
                + "\"61,910,047\",1,91.81,\"1,175,345,650\",\"1,091,114,293\",,0,\"87,416\"\n")
            .given();

    assertThat(given.track()).isEqualTo(Track.ENHANCED);
    assertThat(given.assignedBeneficiaries()).isEqualTo(89403);
    assertThat(given.minimumRate()).hasToString("Optional[0.02]");
    assertThat(given.score().orElseThrow().score()).hasToString("0.9181");
    assertThat(given.circumstancesReduction()).hasToString("1361551");
  }

  @Test
  void prefersTheExactScoreOfTheCommonSchema() throws IOException {
    var header =
        "py,aco_id,track,n_ab,person_years,ab_tot_bnchmk,ab_tot_exp,msr_exact,qual_published,"
            + "qual_exact,dis_adj,met_qps,adv_pay_amt,earn_save_loss\n";
    var exact = header + "2018,A9001,1,7460,7210,7000,6900,0.03,0.9219,0.921946022727,,1,,0\n";
    var rounded = header + "2018,A9001,1,7460,7210,7000,6900,0.03,0.9219,,,1,,0\n";

    assertThat(only(exact).given().score().orElseThrow().isExact()).isTrue();
    assertThat(only(exact).given().score().orElseThrow().score()).hasToString("0.921946022727");
    assertThat(only(rounded).given().score().orElseThrow().halfUnit()).hasToString("0.00005");
  }

  @Test
  void namesTheLayoutsThatWereExpected() {
    assertThatThrownBy(() -> only("a,b\n1,2\n"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("begins with a, b")
        .hasMessageContaining("PY2018 (ACO_ID, Current_Start_Date");
    assertThatThrownBy(() -> only("")).hasMessageContaining("is empty");
    assertThatThrownBy(() -> PublishedFile.read(folder.resolve("none.csv")))
        .hasMessageContaining("there is no file");
  }

  @Test
  void namesLineColumnAndWhatWasExpected() {
    assertThatThrownBy(
            () ->
                only(
                    PY2018
                        + "A9001,C,1,1/1/2018,1,0,0,0,0,many,0.0336,,0,1,0.9,7000,6900,,0,7210\n"))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("line 2, column N_AB: \"many\" is not a number of people");
    assertThatThrownBy(
            () ->
                only(
                    PY2018 + "A9001,C,1,1/1/2018,0,0,0,0,0,10,0.0336,,0,1,0.9,7000,6900,,0,7210\n"))
        .hasMessageContaining("Current_Track_1");
    assertThatThrownBy(
            () -> only(PY2018 + "A9001,C,1,1/1/2018,1,0,0,0,0,10,0.0336,,0,1,0.9,*,6900,,0,7210\n"))
        .hasMessageContaining("column ABtotBnchmk is empty; expected an amount in dollars");
  }

  private PublishedResult only(String text) throws IOException {
    var file = Files.writeString(folder.resolve("file.csv"), text);
    var rows = PublishedFile.read(file).rows();
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }
}
