package org.trueup.local.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trueup.contracts.value.PerformanceYear;

/** Published files that spreadsheets and people changed: nothing is read silently wrong. */
class RewrittenFilesTest {
  private static final String HEADER =
      "ACO_ID,ACO_Name,Agreement_Period_Num,Current_Start_Date,Current_Track_1,Current_Track_2,"
          + "Current_Track_3,Current_Track_1_Plus,AIM,N_AB,MinSavPerc,DisAdj,EarnSaveLoss,Met_QPS,"
          + "QualScore,ABtotBnchmk,ABtotExp,Adv_Pay_Amt,RevLossLimit,N_AB_Year_PY\n";
  private static final String ROW =
      "A9001,Cedar Point,1,1/1/2018,1,0,0,0,1,7460,0.0336,,0,1,0.9,70000000,69000000,250000,0,7210\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "70000000 | \"$70,000,000\" | 70000000",
        "70000000 | \" $ 70,000,000 \" | 70000000",
        "69000000 | \"($6,800,000)\" | -6800000",
        "69000000 | \u22126800000 | -6800000"
      })
  void whatSaysOneThingIsRead(String from, String to, String read) throws IOException {
    var given = read(HEADER + ROW.replace(from, to.strip())).rows().getFirst().given();
    var figure = from.startsWith("70") ? given.benchmark() : given.expenditures();
    assertThat(figure).hasToString(read);
  }

  @Test
  void nothingIsPrintedInManyWays() throws IOException {
    for (var word : new String[] {"NaN", "None", "null", "#N/A", "--", "\" $ -   \""}) {
      var advance = read(HEADER + ROW.replace("250000", word)).rows().getFirst().given().advance();
      assertThat(advance.isZero()).as(word).isTrue();
    }
  }

  @Test
  void rowsOfNothingAreNoRows() throws IOException {
    var blank = ",".repeat(19) + "\n";
    assertThat(read(HEADER + ROW + blank + "\n" + blank).rows()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "70000000 | 7.0E+07 | rounded by a spreadsheet",
        "Cedar Point | Cedar Point, LLC | line 2 has 21 cells, the header 20",
        "0,7210 | 7210 | line 2 has 19 cells, the header 20"
      })
  void whatMayBeReadWronglyIsNamed(String from, String to, String words) {
    assertThatThrownBy(() -> read(HEADER + ROW.replace(from, to))).hasMessageContaining(words);
  }

  /** A spreadsheet's last rows, words for nothing that are none, a blank that nobody sees. */
  @Test
  void whatCannotBeReadIsNamedLineByLine() {
    var total = ROW.replace("A9001,Cedar Point", ",Total");
    var rows = ROW.replace("70000000", "< 11") + ROW.replace("A9001", "A9002\u00A0") + total;
    assertThatThrownBy(() -> read(HEADER + rows))
        .hasMessageContaining("line 2, column ABtotBnchmk: \"< 11\" is not an amount in dollars")
        .hasMessageContaining("line 3, column ACO_ID: \"A9002\\u00A0\" is not an ACO identifier")
        .hasMessageContaining("line 4, column ACO_ID is empty")
        .hasMessageContaining("NaN, None or null");
  }

  /** As R and other programs write it, and as copies of CMS's file are called. */
  @Test
  void namesOfRowsBlankColumnsAndOtherNamesOfFilesChangeNothing() throws IOException {
    var asR = "\"\"," + HEADER.toLowerCase(Locale.ROOT).strip() + ",\n1," + ROW.strip() + ",\n";
    var expected = read(HEADER + ROW).rows();
    assertThat(read("\uFEFF" + asR).rows()).isEqualTo(expected);
    for (var name : List.of("PY2018_revised 2026_07_17.csv", "2018-09-25 rerun (1).csv")) {
      var file = Files.writeString(folder.resolve(name), HEADER + ROW);
      assertThat(PublishedFile.read(file).rows()).as(name).isEqualTo(expected);
    }
  }

  @Test
  void whatIsSaidTwiceIsNamed() {
    assertThatThrownBy(() -> read(HEADER + ROW + ROW))
        .hasMessageContaining("A9001 in 2018 twice, in lines 2 and 3");
    var twice = HEADER.replace("RevLossLimit", "ABtotExp");
    assertThatThrownBy(() -> read(twice + ROW)).hasMessageContaining("\"ABtotExp\" twice");
  }

  @Test
  void anotherEncodingSeparatorOrKindIsNamed() {
    var text = HEADER + ROW.replace("Cedar", "Médicos");
    assertThatThrownBy(() -> read(text, Charset.forName("windows-1252")))
        .hasMessageContaining("not text in UTF-8");
    assertThatThrownBy(() -> read(text.replace(',', ';'))).hasMessageContaining("semicolons");
    assertThatThrownBy(() -> read("PK\u0003\u0004")).hasMessageContaining("Excel workbook");
    assertThatThrownBy(() -> read("[{\"ACO_ID\":1}]")).hasMessageContaining("JSON");
  }

  @Test
  void noYearIsSettledAsAnother() throws IOException {
    assertThatThrownBy(() -> read(HEADER + ROW.replace("1/1/2018", "1/1/2025")))
        .isInstanceOf(UnreadableFile.class);
    var ofOtherYears =
        HEADER.replace("ACO_ID,", "ACO_ID,performance_year,") + "A9001,2020" + ROW.substring(5);
    assertThatThrownBy(() -> read(ofOtherYears)).hasMessageContaining("rows of 2020");
    assertThat(read(HEADER + ROW).recognizedBy()).isEqualTo("its header");
  }

  @Test
  void aYearThatIsStatedCounts() throws IOException {
    var file = Files.writeString(folder.resolve("2021.csv"), HEADER + ROW);
    assertThat(PublishedFile.read(file).recognizedBy()).contains("its name has 2021 in it");
    var stated = PublishedFile.read(file, Optional.of(PerformanceYear.of(2018)));
    assertThat(stated.layout()).isEqualTo("PY2018");
    assertThatThrownBy(() -> PublishedFile.read(file, Optional.of(PerformanceYear.of(2031))))
        .hasMessageContaining("no layout of that year");
    assertThatThrownBy(() -> PublishedFile.read(file, Optional.of(PerformanceYear.of(2017))))
        .hasMessageContaining("began after 2017");
  }

  /** As CMS first called the flag of PY2022, before it spoke of savings too. */
  @Test
  void theFirstNameOfTheFlagOfAnEarlyExitSpeaksOfLossesAlone() throws IOException {
    var first = HEADER.replace("AIM,", "Prorate_Shared_Losses,");
    var flagged = read(first + ROW).rows().getFirst().given().particulars();
    assertThat(flagged.leftEarly()).isTrue();
    assertThat(flagged.onlyLossesSaid()).isTrue();
    var not = read(first + ROW.replace("0,0,0,1,", "0,0,0,0,")).rows().getFirst();
    assertThat(not.given().particulars().leftEarly()).isFalse();
    var later = read(first.replace("Prorate_Shared_Losses", "Impact_Mid_Year_Termination") + ROW);
    assertThat(later.rows().getFirst().given().particulars().leftEarly()).isTrue();
    assertThat(later.rows().getFirst().given().particulars().onlyLossesSaid()).isFalse();
  }

  /** CMS published PY2014 first with scores of two digits, and later with nine. */
  @Test
  void aColumnTellsHowManyDigitsItPrints() throws IOException {
    var header =
        "ACO_Num,ACO_NAME,Start_Date,Track1,Track2,N_AB,MinSavPerc,EarnSaveLoss,QualScore,"
            + "ABtotBnchmk,ABtotExp,FinalShareRate,N_AB_Year\n";
    var row = "A9011,B,07/01/2012,1,0,34601,2.35,3594500,0.92,130000000,122000000,0.46,11800\n";
    var other = row.replace("A9011", "A9012");
    assertThat(halfUnit(header + row + other.replace("0.92", "0.87"))).isEqualTo("0.005");
    assertThat(halfUnit(header + row + other.replace("0.92", "P4R"))).isEqualTo("0.005");
    assertThat(halfUnit(header + row + other.replace("0.92", "0.916964286")))
        .isEqualTo("0.0000000005");
    assertThat(halfUnit(HEADER + ROW + ROW.replace("A9001", "A9002"))).isEqualTo("0.00005");
  }

  /** The same year was published with rates as fractions, and with percents. */
  @Test
  void aColumnTellsInWhichUnitItPrints() throws IOException {
    for (var rate : new String[] {"0.0336", "3.36", "3.36%"}) {
      for (var score : new String[] {"0.9", "90", "90%"}) {
        var row = ROW.replace("0.0336", rate).replace(",0.9,", "," + score + ",");
        var given = read(HEADER + row).rows().getFirst().given();
        assertThat(given.minimumRate()).as(rate).hasToString("Optional[0.0336]");
        assertThat(given.score().orElseThrow().score()).as(score).hasToString("0.9");
      }
    }
  }

  private String halfUnit(String text) throws IOException {
    var score = read(text).rows().getFirst().given().score().orElseThrow();
    return score.halfUnit().fraction().toPlainString();
  }

  private PublishedFile read(String text) throws IOException {
    return read(text, StandardCharsets.UTF_8);
  }

  private PublishedFile read(String text, Charset encoding) throws IOException {
    return PublishedFile.read(Files.writeString(folder.resolve("file.csv"), text, encoding));
  }
}
