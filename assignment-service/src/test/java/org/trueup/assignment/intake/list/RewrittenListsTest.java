package org.trueup.assignment.intake.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trueup.assignment.calculation.list.ReadList;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.rules.list.ListPeriod;
import org.trueup.assignment.sample.SampleDeliveries;
import org.trueup.assignment.sample.SampleList;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/** Lists that a spreadsheet, a warehouse, a browser or Windows rewrote: what is certain is read. */
class RewrittenListsTest {
  private static final String ACO = "A0900";
  private static final ListUpload UPLOAD = new ListUpload(Rules.read());
  private static final SampleList Q1 = SampleDeliveries.of(ACO, 2018).get(2);
  private static final String TABLE = Q1.tables().get("1-1");

  @TempDir static Path folder;

  static Stream<Arguments> rewritten() {
    return Stream.of(
        of("a header in small letters", header(it -> it.toLowerCase(Locale.ROOT))),
        of("a header in capitals", header(it -> it.toUpperCase(Locale.ROOT))),
        of(
            "rows of nothing at the end",
            TABLE + ",".repeat(174) + "\r\n" + " ,".repeat(174) + "\r\n"),
        of(
            "a row of nothing in the middle",
            TABLE.replaceFirst("\r\n", "\r\n" + ",".repeat(174) + "\r\n")),
        of("dates without zeros", TABLE.replace("03/14/2018", "3/14/2018")));
  }

  private static Arguments of(String what, String table) {
    return Arguments.of(what, table);
  }

  @Test
  void aQuarterThatANameLacksIsGivenBesideIt() {
    var given = GivenQuarter.of("2018Q4");
    var list = FileName.find(given.in("P.A9001.ACO.QASSGN.D190213.T1208000_1-1.csv")).orElseThrow();

    assertThat(list.list().performanceYear()).hasToString("2018");
    assertThat(list.list().period()).isEqualTo(ListPeriod.Q4);
    assertThat(list.list().stamp()).isEqualTo("T190213.1208000");
    var said = "P.A9001.ACO.QALR.2018Q3.D189999.T0300000_1-1.csv";
    assertThat(given.in(said)).isEqualTo(said);
    assertThatThrownBy(() -> GivenQuarter.of("Q4 2018")).hasMessageContaining("such as 2018Q4");
  }

  private static String header(UnaryOperator<String> change) {
    int end = TABLE.indexOf("\r\n");
    return change.apply(TABLE.substring(0, end)) + TABLE.substring(end);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rewritten")
  void areTheSameList(String what, String table) throws IOException {
    var read = read(Q1.fileName("1-1"), bytes(table));
    assertThat(read.beneficiaries().size()).isEqualTo(24);
    assertThat(read.warnings()).isEmpty();
    assertThat(states(read)).isEqualTo(states(read(Q1.fileName("1-1"), bytes(TABLE))));
  }

  @Test
  void namesOfBrowsersAndOfWindowsAreKnown() throws IOException {
    for (var name : new String[] {"_1-1.CSV", "_1-1 (1).csv", "_1-1 - Copy.csv"}) {
      assertThat(read(Q1.name() + name, bytes(TABLE)).beneficiaries().size()).isEqualTo(24);
    }
    var windows = new LinkedHashMap<String, byte[]>();
    Q1.tables().forEach((table, csv) -> windows.put("lists\\" + Q1.fileName(table), bytes(csv)));
    assertThat(read(null, SampleList.zip(windows)).sha256())
        .isEqualTo(read(null, Q1.zip()).sha256());
  }

  /** 12/31/9999 is the word for none in CMS's data repository. */
  @Test
  void aDayOfDeathThatTheListCannotKnowIsNamed() throws IOException {
    for (var day : List.of("12/31/9999", "07/01/2018")) {
      var read = read(Q1.fileName("1-1"), bytes(TABLE.replace("03/14/2018", day)));
      assertThat(read.warnings())
          .containsExactly("1 people have a day of death after 2018-06-30, when the list was made");
    }
    var inTime = TABLE.replace("03/14/2018", "06/30/2018");
    assertThat(read(Q1.fileName("1-1"), bytes(inTime)).warnings()).isEmpty();
    for (var name :
        List.of(
            "AALR.D259999.T0000000 2024-12-31",
            "QALR.2025Q4.D259999.T0400000 2026-03-31",
            "QALR.2025Q2.D250709.T1405028 2025-07-09",
            "AALR.Y2023.D259999.T1000000 2025-12-31",
            "AALR.Y2025.D259999.T1000000 2026-12-31")) {
      var expected = name.split(" ");
      var list = FileName.find("P.A9001.ACO." + expected[0]).orElseThrow().list();
      assertThat(list.lastDay()).hasToString(expected[1]);
    }
  }

  @Test
  void whoCannotBeReadIsNobodysDuplicate() {
    var cards =
        TABLE.replace("1S00E00TT03", "1S00-E00-TT03").replace("1S00E00TT05", "1S00-E00-TT05");
    var refusal = catchThrowableOfType(Refusal.class, () -> read(Q1.fileName("1-1"), bytes(cards)));
    assertThat(refusal.faults())
        .hasSize(2)
        .allSatisfy(fault -> assertThat(fault.expected()).contains("dashes, as on the card"));
  }

  @Test
  void aSeparatorAndAPasswordAreNamed() {
    assertThat(refusal(Q1.fileName("1-1"), bytes(TABLE.replace(',', '\t'))))
        .contains("separated by tabs");
    var zip = SampleList.zip(Map.of(Q1.fileName("1-1"), bytes(TABLE)));
    zip[6] |= 1; // the bit of encryption, where an entry begins
    for (int at = zip.length - 22; at > 0; at--) {
      if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1) {
        zip[at + 8] |= 1; // and in the table of contents
      }
    }
    assertThat(refusal(null, zip)).contains("encrypted");
  }

  @Test
  void aWorkbookIsToldWhatToDo() {
    assertThat(FileName.hint("a/" + Q1.name() + "_1-1.xlsx")).contains("save the table as CSV");
  }

  /** Names have a day where the performance year stands in others; the day orders them. */
  @Test
  void aNameWithADayIsThatOfItsQuarter() {
    var name = FileName.find("P.A9001.ACO.QALR.2025Q2.D250709.T1405028_1-1.csv").orElseThrow();
    assertThat(name.list().performanceYear()).isEqualTo(PerformanceYear.of(2025));
    assertThat(name.list().period()).isEqualTo(ListPeriod.Q2);
    assertThat(name.list().stamp())
        .isEqualTo("T250709.1405028")
        .isGreaterThan("T0200000")
        .isLessThan(stamp("D250710.T0905028"));
    assertThat(name.list().isClaimsBased()).isFalse();
    assertThat(FileName.find("P.A9001.ACO.QALR.2025Q2.D250732.T1405028_1-1.csv")).isEmpty();
    assertThat(FileName.contradiction("P.A9001.ACO.QALR.2025Q2.D250732.T1405028").orElseThrow())
        .contains("calendar");
    assertThat(FileName.contradiction("P.A9001.ACO.AALR.Y2024.D250709.T1405028").orElseThrow())
        .contains("D259999", "which year");
    for (var old : List.of("QASSGN.D190213.T1208000", "QALR.D200213.T1200012")) {
      assertThat(FileName.hint("P.A9001.ACO." + old + "_1-1.csv")).contains("no quarter");
    }
  }

  private static String stamp(String dated) {
    return FileName.find("P.A9001.ACO.QALR.2025Q2." + dated).orElseThrow().list().stamp();
  }

  private static String refusal(String name, byte[] bytes) {
    return catchThrowableOfType(Refusal.class, () -> read(name, bytes)).getMessage();
  }

  /** Each person, by the months and the day of death that were read. */
  private static List<String> states(ReadList list) {
    list.beneficiaries().giveTokens(mbi -> new UUID(0, mbi));
    var states = new ArrayList<String>();
    list.beneficiaries()
        .inTokenOrder()
        .forEachRemaining(person -> states.add(person.months() + " " + person.died()));
    return states;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ReadList read(String name, byte[] bytes) throws IOException {
    try (var sent = new SentUpload(folder, new Limits(100, 100).allowance())) {
      sent.add(name, new ByteArrayInputStream(bytes));
      return UPLOAD.read(AcoId.parse(ACO), sent);
    }
  }
}
