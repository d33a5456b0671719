package org.trueup.assignment.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Tables that cannot be read, or say what cannot be. */
final class BrokenTables {
  /** The third beneficiary, in line 4. */
  private static final String MBI = "1S00E00TT03";

  private static final String LINE_OF_MBI = "422 1-1 line 4 ";
  private static final String AN_MBI =
      "a beneficiary identifier (MBI): 11 digits and capital letters; this has %d characters";
  private static final String CELLS =
      "well-formed CSV: cells of at most 65536 characters, and a comma or the end of the line after"
          + " a closing quote";

  private final GoodList good;

  BrokenTables(GoodList good) {
    this.good = good;
  }

  List<BrokenDelivery> all() {
    return Stream.of(
            cases("broken-tables.csv").map(this::replaced),
            cases("broken-cells.csv").map(this::cell),
            whole().stream(),
            encodings().stream(),
            rows().stream(),
            repetitions().stream(),
            otherTables().stream())
        .flatMap(broken -> broken)
        .toList();
  }

  private List<BrokenDelivery> whole() {
    return List.of(
        first("an empty file", csv -> "\n", "422 1-1 line 1 null null a header"),
        first(
            "a header and nobody",
            csv -> csv.substring(0, csv.indexOf("\r\n") + 2),
            "422 1-1 line 2 null null the row of an assigned beneficiary; the table has none"),
        first(
            "no header",
            csv -> csv.substring(csv.indexOf("\r\n") + 2),
            "422 1-1 line 1 BENE_MBI_ID null among the columns of the header;"
                + " 1-1 line 1 BENE_DEATH_DT null among the columns of the header"));
  }

  private List<BrokenDelivery> encodings() {
    return List.of(
        first(
            "another encoding with a byte order mark",
            good.firstTable(),
            StandardCharsets.UTF_16,
            "400 1-1 line 1 null null text in UTF-8"),
        first(
            "a name in Latin-1",
            good.firstTable().replace("SYN03", "SYÑ03"),
            StandardCharsets.ISO_8859_1,
            "400 1-1 line 4 BENE_1ST_NAME null text in UTF-8"));
  }

  private List<BrokenDelivery> rows() {
    return List.of(
        row("a row with a cell too few", row -> row.substring(0, row.lastIndexOf(',')), 174),
        row("a row with a cell too many", row -> row + ",0", 176),
        row("a line of millions of cells", row -> row + ",".repeat(5_000_000), 5_000_175),
        first(
            "a line of ten megabytes",
            csv -> csv.replace("SYN03", "S".repeat(10_000_000)),
            "400 1-1 line 4 null null " + CELLS),
        first(
            "a file that ends within a row",
            csv -> csv.substring(0, csv.indexOf("1S00E00TT05") + 40),
            "422 1-1 line 6 null null a row of 175 cells, as the header has; this has 7"),
        first(
            "a fault behind a name of two lines",
            csv -> csv.replace("SYN02", "\"SYN\n02, JR\"").replace(MBI, "?"),
            "422 1-1 line 5 BENE_MBI_ID null " + AN_MBI.formatted(1)));
  }

  private List<BrokenDelivery> repetitions() {
    var few = "null null a row of 175 cells, as the header has; this has 1";
    return List.of(
        first(
            "a beneficiary twice",
            csv -> csv + row(csv) + "\r\n",
            "422 1-1 line 26 BENE_MBI_ID null a beneficiary who is not listed yet: duplicate, first"
                + " listed on line 4"),
        first(
            "a hundred faults and more",
            csv -> csv + "x\r\n".repeat(500),
            "422 1-1 line 26 " + few + "; 1-1 line 27 " + few));
  }

  private List<BrokenDelivery> otherTables() {
    return List.of(
        table(
            "somebody who left twice",
            "1-5",
            csv -> csv + csv.split("\r\n")[1] + "\r\n",
            "422 1-5 line 3 BENE_MBI_ID null a beneficiary who is not listed yet: duplicate, first"
                + " listed on line 2"),
        table(
            "an episode in words",
            "1-7",
            none -> episodes("yes"),
            "422 1-7 line 2 COVID19_MONTH01 'yes' 0 or 1"),
        table(
            "a table of no beneficiaries",
            "1-9",
            none -> "\"ADI_NATRANK\"\r\n5\r\n",
            "422 1-9 line 1 BENE_MBI_ID null among the columns of the header"));
  }

  private static String episodes(String first) {
    var header = new StringBuilder("BENE_MBI_ID");
    var row = new StringBuilder(MBI);
    for (int month = 1; month <= 12; month++) {
      header.append(",COVID19_MONTH%02d".formatted(month));
      row.append(month == 1 ? "," + first : ",0");
    }
    return header + "\n" + row + "\n";
  }

  /** A case file's row: title, table, text, what stands there instead, answer. */
  private BrokenDelivery replaced(List<String> row) {
    return table(row.get(0), row.get(1), csv -> csv.replace(row.get(2), row.get(3)), row.get(4));
  }

  /** A case file's row: title, column, value, what was expected. */
  private BrokenDelivery cell(List<String> row) {
    var column = SampleDeliveries.ASSIGNED.indexOf(row.get(1));
    return first(
        row.get(0),
        csv -> csv.replace(row(csv), withCell(row(csv), column, row.get(2))),
        LINE_OF_MBI + row.get(1) + " " + row.get(3));
  }

  private static String withCell(String row, int column, String value) {
    var cells = row.split(",", -1);
    cells[column] = value;
    return String.join(",", cells);
  }

  private BrokenDelivery row(String title, UnaryOperator<String> breaking, int cells) {
    return first(
        title,
        csv -> csv.replace(row(csv), breaking.apply(row(csv))),
        LINE_OF_MBI + "null null a row of 175 cells, as the header has; this has " + cells);
  }

  private BrokenDelivery table(
      String title, String table, UnaryOperator<String> breaking, String answer) {
    var content = Optional.ofNullable(good.list().tables().get(table)).orElse("");
    var list = good.list().with(table, breaking.apply(content));
    return new BrokenDelivery(title, null, list.zip(), answer);
  }

  private BrokenDelivery first(String title, UnaryOperator<String> breaking, String answer) {
    return first(title, breaking.apply(good.firstTable()), StandardCharsets.UTF_8, answer);
  }

  private BrokenDelivery first(String title, String csv, Charset charset, String answer) {
    return new BrokenDelivery(title, good.fileName(), csv.getBytes(charset), answer);
  }

  private static String row(String csv) {
    return Arrays.stream(csv.split("\r\n"))
        .filter(row -> row.startsWith(MBI))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<List<String>> cases(String file) {
    try (var stream = BrokenTables.class.getResourceAsStream("/cases/" + file)) {
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> List.of(line.split("\\|", -1)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
