package org.trueup.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.workbooks.Packages.Part;
import org.trueup.workbooks.name.WorkbookName;
import org.trueup.workbooks.report.ReadWorkbook;
import org.trueup.workbooks.report.WorkbookReader;

/** Workbooks that people, spreadsheets, networks and enemies changed: each gets an exact answer. */
class BrokenWorkbooksTest {
  private static final String NAME = "P.A9907.ACO.STLMT.Y2023.D239999.T1111111.xlsx";
  private static final byte[] REPORT = Packages.workbook(Packages.SAVINGS, "STLMT.Y2023").bytes();
  private static final byte[] QUARTER = Packages.workbook(Packages.SAVINGS, "QEXPU.2023Q2").bytes();
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final String BOOK = "xl/workbook.xml";

  /** Sheets as they stand in the settlement report. */
  private static final String TABLE_1 = "xl/worksheets/sheet5.xml";

  private static final String TABLE_2 = "xl/worksheets/sheet6.xml";
  private static final String TABLE_3 = "xl/worksheets/sheet7.xml";
  private static final String TREND = "xl/worksheets/sheet10.xml";

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void isRefusedInTheseWords(String what, String name, byte[] bytes, String words) {
    var refusal =
        catchThrowableOfType(
            Refusal.class, () -> WorkbookReader.read(WorkbookName.find(name).orElseThrow(), bytes));
    assertThat(refusal).as(what).isNotNull();
    assertThat(refusal.getMessage() + " " + refusal.faults()).as(what).contains(words);
    assertThat(refusal.kind().status()).isBetween(400, 499);
  }

  static Stream<Arguments> isRefusedInTheseWords() {
    return Stream.of(filesThatAreNoWorkbooks(), namesThatAreAnothers(), sheets(), figures())
        .flatMap(cases -> cases);
  }

  private static Stream<Arguments> filesThatAreNoWorkbooks() {
    var cut = Arrays.copyOf(REPORT, REPORT.length / 2);
    var ole = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
    return Stream.of(
        of("empty", new byte[0], "The file is empty"),
        of("text", text("hello"), "is not an Excel workbook"),
        of("comma-separated", text("a,b\n1,2\n"), "is not an Excel workbook"),
        of("a web page", text("<!DOCTYPE html><html>"), "a web page with the name of a workbook"),
        of("a web page with a mark", text("\uFEFF  <html>"), "a web page"),
        of("old or encrypted", ole, "with a password, or of the form before 2007"),
        of("cut off", cut, "damaged or was cut off"),
        of("cut off at its end", Arrays.copyOf(REPORT, REPORT.length - 30), "damaged"),
        of("its first bytes only", Arrays.copyOf(REPORT, 4), "damaged"),
        of("bytes in its middle", scrambled(), "damaged"),
        of("a zip of something else", zip("a.txt", "a"), "is a zip, and no Excel workbook"),
        of("an empty zip", Packages.written(List.of()), "is a zip, and no Excel workbook"),
        of("too large", new byte[5_000_001], "more than 5,000,000 bytes"),
        of("a bomb of zeros", bomb("x".repeat(9_000_000)), "more than 8,000,000 bytes"),
        of("a bomb of tags", bomb("<c/>".repeat(700_000)), "more than 600,000 cells"),
        of("many parts", manyParts(), "more than 100 parts"),
        of("a part outside", withPart("../../etc/passwd", "x"), "a part whose name"),
        of("a document type", document(), "declares a document type"),
        of("another encoding", with(STRINGS, "UTF-8", "UTF-16"), "is not in UTF-8"),
        of("no sheets", without("xl/worksheets/"), "damaged"),
        of("no strings", without(STRINGS), ""),
        of("not well formed", with(TABLE_3, "</row>", ""), "damaged"));
  }

  private static Stream<Arguments> namesThatAreAnothers() {
    return Stream.of(
        named("P.A9908.ACO.STLMT.Y2023.D239999.T1111111.xlsx", REPORT, "ACO of the file's name"),
        named("P.A9907.ACO.STLMT.Y2022.D229999.T1111111.xlsx", REPORT, "time of the file's name"),
        named("P.A9907.ACO.BNMRK.D239999.T1111111.xlsx", REPORT, "Table 4 - ..."),
        named("P.A9907.ACO.QEXPU.2023Q3.D239999.T0300000.xlsx", QUARTER, "quarter of the file"),
        named("P.A9907.ACO.QEXPU.2024Q2.D249999.T0200000.xlsx", QUARTER, "time of the file's name"),
        named("P.A9907.ACO.AEXPU.Y2023.D239999.T1111111.xlsx", REPORT, "Table_1-"),
        of("cover of another", with(STRINGS, "A9907, Inv", "A9999, Inv"), "ACO of the file's name"),
        of("cover of none", with(STRINGS, "A9907, Inv", "Our ACO, Inv"), "about the ACO"));
  }

  private static Stream<Arguments> sheets() {
    return Stream.of(
        of("renamed", with(BOOK, "Table 3 - Shared", "Settlement"), "exactly one sheet"),
        of("no parameters", with(BOOK, "name=\"Parameters\"", "name=\"Notes\""), "Parameters"),
        of("no cover", with(BOOK, "name=\"Cover\"", "name=\"First\""), "Cover"),
        of("a head", with(STRINGS, "Benchmark Period", "Period"), "a row that has the heads"),
        of("a label", with(STRINGS, "[H] Total Benchmark", "[H] All"), "by its letter"),
        of("a label and letter", with(STRINGS, "[H] Total Benchmark", "All"), "[H]"),
        of(
            "a label twice",
            with(STRINGS, "[N] Minimum Savings Rate ($)", "[L] Minimum Savings Rate (%)"),
            "one line"),
        of("a type", with(STRINGS, ">ESRD<", ">Renal<"), "one row of ESRD"));
  }

  private static Stream<Arguments> figures() {
    return Stream.of(
        of("a dash", cell(TABLE_3, "B20", null, "-"), "line=20, column=B"),
        of("a blank", cell(TABLE_3, "B20", null, ""), "line=20, column=B"),
        of("words", cell(TABLE_3, "B20", null, "about a million"), "a plain decimal figure"),
        of("European", cell(TABLE_3, "B20", null, "254.454.735,69"), "a plain decimal figure"),
        of("with separators", cell(TABLE_3, "B20", null, "254,454,735.69"), "a plain decimal"),
        of("with a currency", cell(TABLE_3, "B20", null, "$254454735"), "a plain decimal figure"),
        of("infinite", cell(TABLE_3, "B20", null, "INF"), "a plain decimal figure"),
        of("too long", cell(TABLE_3, "B20", null, "1".repeat(40)), "at most 17 digits"),
        of("a huge exponent", cell(TABLE_3, "B20", null, "1E999999999"), "a plain decimal figure"),
        of("another total", cell(TABLE_3, "B20", "n", "254454736.68535978"), "line G follows"),
        of("another share", cell(TABLE_3, "B39", "n", "0"), "line Y follows"),
        of("another payment", cell(TABLE_3, "B40", "n", "6371232.38350334"), "line Y follows"),
        of("another trend", cell(TREND, "B11", "n", "1.5"), "line B follows"),
        of("another adjustment", cell(TABLE_1, "F74", "n", "0"), "line R follows"),
        of("another update", cell(TABLE_2, "D33", "n", "104533"), "line F follows"));
  }

  @Test
  void sheetsInAnotherOrderAreTheSame() {
    var reordered = new ArrayList<>(Packages.parts(REPORT));
    Collections.reverse(reordered);
    assertThat(read(Packages.written(reordered)).sheets()).isEqualTo(read(REPORT).sheets());
  }

  @Test
  void figuresAsTextAndOtherDatesAreTheSame() {
    var asText = cell(TABLE_3, "B20", null, " 254454735.68535978 ");
    assertThat(read(asText).sheets()).isEqualTo(read(REPORT).sheets());
  }

  @Test
  void aFormulaWithItsResultIsTakenAndSaid() {
    var formula =
        Packages.with(
            REPORT,
            TABLE_3,
            text -> text.replaceFirst("<c r=\"B20\"[^>]*>", "<c r=\"B20\"><f>B18*B7</f>"));
    assertThat(read(formula).warnings()).singleElement().asString().contains("B20", "a formula");
  }

  private static ReadWorkbook read(byte[] bytes) {
    return WorkbookReader.read(WorkbookName.find(NAME).orElseThrow(), bytes);
  }

  private static Arguments of(String what, byte[] bytes, String words) {
    return Arguments.of(what, NAME, bytes, words);
  }

  private static Arguments named(String name, byte[] bytes, String words) {
    return Arguments.of(name, name, bytes, words);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String name, String content) {
    return Packages.written(List.of(new Part(name, text(content))));
  }

  private static byte[] bomb(String content) {
    return Packages.changed(
        REPORT, part -> part.name().equals(STRINGS) ? new Part(STRINGS, text(content)) : part);
  }

  private static byte[] document() {
    return with(STRINGS, "<sst ", "<!DOCTYPE sst [<!ENTITY a \"b\">]><sst ");
  }

  private static byte[] scrambled() {
    var bytes = REPORT.clone();
    Arrays.fill(bytes, 2_000, 6_000, (byte) 0x55);
    return bytes;
  }

  private static byte[] manyParts() {
    var parts = new ArrayList<>(Packages.parts(REPORT));
    for (int number = 0; number < 100; number++) {
      parts.add(new Part("xl/media/" + number, new byte[0]));
    }
    return Packages.written(parts);
  }

  private static byte[] withPart(String name, String content) {
    var parts = new ArrayList<>(Packages.parts(REPORT));
    parts.add(new Part(name, text(content)));
    return Packages.written(parts);
  }

  private static byte[] without(String beginning) {
    return Packages.written(
        Packages.parts(REPORT).stream()
            .filter(part -> !part.name().startsWith(beginning))
            .toList());
  }

  private static byte[] with(String part, String from, String to) {
    return Packages.with(
        REPORT,
        part,
        text -> {
          assertThat(text).as(part).contains(from);
          return text.replace(from, to);
        });
  }

  /** A cell with another content: text where no type is given. */
  private static byte[] cell(String sheet, String address, String type, String content) {
    var cell =
        type == null
            ? "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(address, content)
            : "<c r=\"%s\"><v>%s</v></c>".formatted(address, content);
    return Packages.with(
        REPORT,
        sheet,
        text -> {
          var changed =
              text.replaceFirst("<c r=\"" + address + "\".*?</c>", Matcher.quoteReplacement(cell));
          assertThat(changed).as(sheet + " " + address).isNotEqualTo(text);
          return changed;
        });
  }
}
