package org.trueup.local.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.contracts.event.SettlementInputsUsed.AdvanceEntry;
import org.trueup.contracts.event.SettlementInputsUsed.QualityStandard;
import org.trueup.contracts.value.RevenueStatus;
import org.trueup.contracts.value.Track;

/** Years whose files are like those of the years beside them, on rows of made-up ACOs. */
class NeighboringLayoutsTest {
  private static final String PY2016 =
      "ACO_Num,ACO_Name,Agreement_Period_Num,Current_Start_Date,Current_Track_1,Current_Track_2,"
          + "Current_Track_3,AIM,N_AB,MinSavPerc,EarnSaveLoss,Met_QPS,QualScore,ABtotBnchmk,"
          + "ABtotExp,Adv_Pay_Amt,QualPerfShare,FinalShareRate,N_AB_Year_PY\n";
  private static final String PY2019 =
      "ACO_ID,Participation_Six_Months,Current_Start_Date,Current_Track_1,Current_Track_1_Plus,"
          + "N_AB,MinSavPerc,DisAdj,EarnSaveLoss,Met_QPS,QualScore,UpdatedBnchmk,ABtotBnchmk,"
          + "ABtotExp,QualPerfShare,RevLossLimit,N_AB_Year_PY\n";
  private static final String PY2022 =
      "ACO_ID,ACO_Name,Current_Start_Date,Current_Track,N_AB,Sav_Rate,MinSavPerc,DisAdj,"
          + "EarnSaveLoss,Met_QPS,QualScore,Recvd30p,ABtotBnchmk,ABtotExp,MaxShareRate,"
          + "FinalShareRate,Rev_Exp_Cat,N_AB_Year_PY\n";
  private static final String PY2024 =
      "ACO_ID,ACO_Name,Current_Start_Date,Current_Track,N_AB,MinSavPerc,DisAdj,"
          + "Impact_Mid_Year_Termination,EarnSaveLoss,Met_QPS,Met_AltQPS,Met_40pctl,QualScore,"
          + "AIP,AIPBalance,AIPRecoup,UpdatedBnchmk,Guardrail,ABtotBnchmk,ABtotExp,FinalShareRate,"
          + "ReducedSS,FinalLossRate,Rev_Exp_Cat,N_AB_Year_PY\n";

  @TempDir Path folder;

  @Test
  void py2016IsReadWithScoresInEitherUnit() throws IOException {
    var fractions = "A90016,B,1,1/1/2016,0,0,1,0,9000,0.005,0,1,0.9219,90,80,,0.75,0.69,8900\n";
    var percents = fractions.replace("0.9219", "92.19").replace("0.005", "2.00");

    assertThat(read(PY2016 + fractions).layout()).isEqualTo("PY2016");
    var given = only(PY2016 + fractions);
    assertThat(given.key()).isEqualTo("A90016/2016");
    assertThat(given.track()).isEqualTo(Track.TRACK_3);
    assertThat(given.minimumRate()).hasToString("Optional[0.005]");
    assertThat(given.score().orElseThrow().score()).hasToString("0.9219");
    assertThat(only(PY2016 + percents).score().orElseThrow().score()).hasToString("0.9219");
    assertThat(only(PY2016 + percents).minimumRate()).hasToString("Optional[0.02]");
  }

  @Test
  void theYearOfTheRowsDecidesBeforeTheHeader() throws IOException {
    var header = PY2016.replace("ACO_Num,", "ACO_Num,year,RegTrndUpdt,");
    var row = "A90016,2016,0,B,1,1/1/2016,0,0,1,0,9000,0.005,0,1,0.92,90,80,,0.75,0.69,8900\n";

    assertThat(read(header + row).layout()).isEqualTo("PY2016");
    assertThat(read(header + row.replace("2016,0", "2017,0")).layout()).isEqualTo("PY2017");
  }

  @Test
  void halfOfPy2019HasHalfOfTheReductionAndTotalsOfHalfAYear() throws IOException {
    var whole = "A9019,0,1/1/2018,0,1,9000,0.01,-500,-1,1,0.9,10000,90000000,95000000,0.5,1,9000\n";
    var totalsOfTwelve = whole.replace("A9019,0", "A9019,1");
    var totalsOfSix = totalsOfTwelve.replace("90000000,95000000", "45000000,47500000");

    assertThat(only(PY2019 + whole).circumstancesReduction()).hasToString("500");
    for (var half : new String[] {totalsOfTwelve, totalsOfSix}) {
      assertThat(read(PY2019 + half).layout()).isEqualTo("PY2019");
      assertThat(only(PY2019 + half).circumstancesReduction()).hasToString("250");
      assertThat(only(PY2019 + half).benchmark()).hasToString("45000000");
      assertThat(only(PY2019 + half).expenditures()).hasToString("47500000");
    }
  }

  @Test
  void py2022IsReadWithoutTheColumnsThatItLacks() throws IOException {
    var given =
        only(
            PY2022
                + "A9022,B,01/01/2022,EN,\"21,000\",3.1%,1.00%,\"-2,000\",0,1,81.25%,0,"
                + "\"$210,000,000\",\"$215,000,000\",75%,75%,High Revenue,20500.5\n");

    assertThat(given.year()).hasToString("2022");
    assertThat(given.track()).isEqualTo(Track.ENHANCED);
    assertThat(given.minimumRate()).hasToString("Optional[0.01]");
    assertThat(given.score().orElseThrow().score()).hasToString("0.8125");
    assertThat(given.circumstancesReduction()).hasToString("2000");
    assertThat(given.advance()).hasToString("0");
  }

  @Test
  void py2024HasHalfRateGuardrailAlternativeStandardAndInvestmentPayments() throws IOException {
    var text =
        PY2024
            + "A9024,B,01/01/2024,E,9000,3.1%,0,0,0,0,1,0,61.60%,1,350000,0,12000,1,108000000,"
            + "107000000,30.80%,1,30%,Low Revenue,8900\n";
    var given = only(text);

    assertThat(read(text).layout()).isEqualTo("PY2024");
    assertThat(given.standard()).isEqualTo(QualityStandard.MET_ALTERNATIVE);
    assertThat(given.score().orElseThrow().score()).hasToString("0.616");
    assertThat(given.advance()).hasToString("350000");
    assertThat(given.advanceKind()).isEqualTo(AdvanceEntry.Kind.AIP);
    assertThat(given.particulars().reducedSharing()).contains(true);
    assertThat(given.particulars().guardrail()).isTrue();
    assertThat(given.particulars().leftEarly()).isFalse();
    assertThat(given.particulars().revenueStatus()).contains(RevenueStatus.LOW);
  }

  @Test
  void headersAreComparedWithoutCaseBlanksAndUnderscores() throws IOException {
    var row =
        "A9024,B,01/01/2024,E,9000,3.1%,0,1,0,1,-,1,61.60%,0,,,12000,0,1080,1070,50%,0,30%,L,89\n";

    assertThat(only(PY2024.toLowerCase().replace("reducedss", "Reduced_SS") + row).particulars())
        .isEqualTo(only(PY2024 + row).particulars());
    assertThat(only(PY2024 + row).particulars().leftEarly()).isTrue();
  }

  @Test
  void theFilesNameDecidesBetweenHeadersThatAreAlike() throws IOException {
    var row = "A9022,B,01/01/2020,EN,2,3.1%,1.00%,,0,1,81.25%,0,21,21,75%,75%,High Revenue,20\n";
    var header = PY2022.replace("Met_QPS", "Met_QPS,Met_AltQPS");
    var cells = row.replace(",1,81", ",1,-,81");

    assertThat(named("PY 2023 results.csv", header + cells).layout()).isEqualTo("PY2023");
    assertThat(named("aco_puf_2024_v2.csv", header + cells).layout()).isEqualTo("PY2024");
    assertThat(named("file.csv", header + cells.replace("2020", "2024")).layout())
        .isEqualTo("PY2024");
  }

  private GivenFacts only(String text) throws IOException {
    return read(text).rows().getFirst().given();
  }

  private PublishedFile read(String text) throws IOException {
    return named("file.csv", text);
  }

  private PublishedFile named(String name, String text) throws IOException {
    return PublishedFile.read(Files.writeString(folder.resolve(name), text));
  }
}
