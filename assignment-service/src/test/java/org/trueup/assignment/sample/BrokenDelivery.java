package org.trueup.assignment.sample;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with one thing wrong, and the exact answer.
 *
 * @param name it is sent under; absent for a zip without
 * @param answer status, place, value and what was expected
 */
public record BrokenDelivery(String title, @Nullable String name, byte[] bytes, String answer) {
  private static final String ACO = "A0900";
  private static final SampleList GOOD = SampleDeliveries.of(ACO, 2018).get(2);
  private static final String NAME = GOOD.name();
  private static final String ONE = NAME + "_1-1.csv";
  private static final String CELLS =
      "cells of at most 65536 characters, and a comma or the end of the line after a closing quote";
  private static final String MBI = "1S00E00TT03";

  /** The ACO that all of them are sent to. */
  public static String aco() {
    return ACO;
  }

  @Override
  public String toString() {
    return title;
  }

  public static List<BrokenDelivery> all() {
    var all = new ArrayList<BrokenDelivery>();
    all.addAll(names());
    all.addAll(zips());
    all.addAll(headers());
    all.addAll(cells());
    all.addAll(rows());
    all.addAll(otherTables());
    return all;
  }

  private static List<BrokenDelivery> names() {
    return List.of(
        zip(
            "a name of another ACO",
            GOOD.named(NAME.replace(ACO, "A0901")),
            "422 parameter name '" + ONE.replace(ACO, "A0901") + "' a list of A0900"),
        zip(
            "a performance year unlike its quarter",
            GOOD.named(NAME.replace("D18", "D19")),
            "422 parameter name '"
                + ONE.replace("D18", "D19")
                + "' D189999, the performance year of the quarter"),
        zip(
            "a stamp of another quarter",
            GOOD.named(NAME.replace("T01", "T02")),
            "422 parameter name '"
                + ONE.replace("T01", "T02")
                + "' a stamp of the quarter: T0100000, or later for a redelivery"),
        zip(
            "a benchmark year after its performance year",
            GOOD.named("P.A0900.ACO.AALR.Y2019.D189999.T1111111")
                .without("1-2")
                .without("1-5")
                .without("1-6"),
            "422 parameter name 'P.A0900.ACO.AALR.Y2019.D189999.T1111111_1-1.csv'"
                + " a benchmark year before the performance year 2018, or that year itself"),
        new BrokenDelivery(
            "no name CMS gives",
            "people.csv",
            GOOD.tables().get("1-1").getBytes(StandardCharsets.UTF_8),
            "422 parameter name 'people.csv' the name of a CMS assignment list, as in"
                + " P.A9001.ACO.QALR.2018Q3.D189999.T0300000"),
        new BrokenDelivery(
            "a table without its name",
            null,
            GOOD.tables().get("1-1").getBytes(StandardCharsets.UTF_8),
            "400 parameter name null the name of the table, as CMS gave it"),
        new BrokenDelivery(
            "a name without its table",
            NAME,
            GOOD.tables().get("1-1").getBytes(StandardCharsets.UTF_8),
            "422 parameter name '" + NAME + "' a name that ends with its table, as in _1-1.csv"),
        new BrokenDelivery(
            "a fifth quarter",
            ONE.replace("2018Q1", "2018Q5"),
            GOOD.tables().get("1-1").getBytes(StandardCharsets.UTF_8),
            "422 parameter name '"
                + ONE.replace("2018Q1", "2018Q5")
                + "' the name of a CMS assignment list, as in P.A9001.ACO.QALR.2018Q3.D189999.T0300000"),
        new BrokenDelivery(
            "a zip named for another period",
            NAME.replace("Q1", "Q2").replace("T01", "T02") + ".zip",
            GOOD.zip(),
            "422 parameter name '"
                + NAME.replace("Q1", "Q2").replace("T01", "T02")
                + ".zip' the name of the list within: Q1 2018 (T0100000)"));
  }

  private static List<BrokenDelivery> zips() {
    var csv = GOOD.tables().get("1-1").getBytes(StandardCharsets.UTF_8);
    var whole = GOOD.zip();
    return List.of(
        new BrokenDelivery(
            "nothing at all",
            ONE,
            new byte[0],
            "400 pointer  '" + ONE + "' a zip or a table; this is empty"),
        new BrokenDelivery(
            "a zip cut off",
            null,
            Arrays.copyOf(whole, whole.length / 2),
            "400 pointer  null a whole zip file; this one is damaged or was cut off"),
        new BrokenDelivery(
            "two letters that a zip begins with",
            null,
            "PK".getBytes(StandardCharsets.UTF_8),
            "400 pointer  null a whole zip file; this one is damaged or was cut off"),
        new BrokenDelivery(
            "a zip with nothing in it",
            null,
            SampleList.zip(Map.of()),
            "422 parameter name null the name of a CMS assignment list, as in"
                + " P.A9001.ACO.QALR.2018Q3.D189999.T0300000"),
        new BrokenDelivery(
            "an entry above the zip",
            null,
            SampleList.zip(Map.of("../" + ONE, csv)),
            "422 parameter entry '../" + ONE + "' a name within the zip, without \"..\""),
        new BrokenDelivery(
            "an entry at the root of the disk",
            null,
            SampleList.zip(Map.of("/etc/" + ONE, csv)),
            "422 parameter entry '/etc/" + ONE + "' a name within the zip, without \"..\""),
        new BrokenDelivery(
            "an entry on another drive",
            null,
            SampleList.zip(Map.of("C:\\" + ONE, csv)),
            "422 parameter entry 'C:\\" + ONE + "' a name within the zip, without \"..\""),
        new BrokenDelivery(
            "a zip bomb",
            null,
            SampleList.zip(Map.of(ONE, bomb())),
            "413 parameter entry '"
                + ONE
                + "' an entry that inflates to at most 200 times its size"),
        new BrokenDelivery(
            "zips too deep in each other",
            null,
            nested(csv),
            "422 parameter entry 'd.zip' zips at most 3 deep in each other"),
        new BrokenDelivery(
            "lists of two periods",
            null,
            SampleList.zip(Map.of(ONE, csv, ONE.replace("Q1", "Q2").replace("T01", "T02"), csv)),
            "422 parameter name '"
                + ONE.replace("Q1", "Q2").replace("T01", "T02")
                + "' one list at a time; the first is Q1 2018 (T0100000)"),
        new BrokenDelivery(
            "one table twice",
            null,
            SampleList.zip(Map.of(ONE, csv, "again/" + ONE, csv)),
            "422 parameter name 'again/" + ONE + "' each table once"),
        zip(
            "no table of assigned people",
            GOOD.without("1-1"),
            "422 1-1 line 1 null null table 1-1, the assigned people"));
  }

  private static List<BrokenDelivery> headers() {
    return List.of(
        one("an empty file", csv -> "\n", "422 1-1 line 1 null null a header"),
        one(
            "a header and nobody",
            csv -> csv.substring(0, csv.indexOf("\r\n") + 2),
            "422 1-1 line 2 null null at least one person"),
        one(
            "no column of identifiers",
            csv -> csv.replace("\"BENE_MBI_ID\"", "\"MBI\""),
            "422 1-1 line 1 BENE_MBI_ID null a column of this name"),
        one(
            "no column of the seventh month",
            csv -> csv.replace("\"EnrollFlag7\"", "\"Flag7\""),
            "422 1-1 line 1 EnrollFlag7 null a column of this name"),
        one(
            "no column of deaths",
            csv -> csv.replace("\"BENE_DEATH_DT\",", "\"DIED\","),
            "422 1-1 line 1 BENE_DEATH_DT null a column of this name"),
        one(
            "a column twice",
            csv -> csv.replace("\"EnrollFlag2\"", "\"EnrollFlag1\""),
            "422 1-1 line 1 EnrollFlag1 'EnrollFlag1' each column once;"
                + " 1-1 line 1 EnrollFlag2 null a column of this name"),
        one(
            "no header",
            csv -> csv.substring(csv.indexOf("\r\n") + 2),
            "422 1-1 line 1 BENE_MBI_ID null a column of this name;"
                + " 1-1 line 1 BENE_DEATH_DT null a column of this name"),
        bytes(
            "another encoding with a byte order mark",
            GOOD.tables().get("1-1").getBytes(StandardCharsets.UTF_16),
            "400 1-1 line 1 null null text in UTF-8"),
        bytes(
            "a name in Latin-1",
            csv(csv -> csv.replace("SYN03", "SYÑ03")).getBytes(StandardCharsets.ISO_8859_1),
            "400 1-1 line 4 BENE_1ST_NAME null text in UTF-8"),
        one(
            "separated by semicolons",
            csv -> csv.replace(',', ';'),
            "400 1-1 line 1 null null CSV: " + CELLS));
  }

  private static List<BrokenDelivery> cells() {
    return List.of(
        cell("a birth date in ISO form", 5, "1938-04-04", "BENE_BRTH_DT null a date as MM/DD/YYYY"),
        cell(
            "a death on a day that is none",
            6,
            "02/30/2018",
            "BENE_DEATH_DT null a day that exists, as MM/DD/YYYY"),
        cell("a death date in words", 6, "March", "BENE_DEATH_DT null a date as MM/DD/YYYY"),
        cell(
            "a short identifier",
            0,
            "1S00E00TT3",
            "BENE_MBI_ID null a beneficiary identifier: 11 digits and capital letters; this has 10 characters"),
        cell(
            "an identifier in small letters",
            0,
            "1s00e00tt03",
            "BENE_MBI_ID null a beneficiary identifier: 11 digits and capital letters; this has 11 characters"),
        cell(
            "no identifier",
            0,
            "",
            "BENE_MBI_ID null a beneficiary identifier: 11 digits and capital letters; this has 0 characters"),
        cell("an enrollment flag of 5", flag(1), "5", "EnrollFlag1 '5' a digit from 0 to 4"),
        cell(
            "an enrollment flag in letters", flag(12), "X", "EnrollFlag12 'X' a digit from 0 to 4"),
        cell("a negative enrollment flag", flag(3), "-1", "EnrollFlag3 '-1' a digit from 0 to 4"),
        cell("a voluntary alignment of 2", column("IN_VA_MAX"), "2", "IN_VA_MAX '2' 0 or 1"),
        cell("a mark of claims in words", column("CBA_FLAG"), "Y", "CBA_FLAG 'Y' 0 or 1"),
        cell(
            "a fourth step",
            column("ASSIGNMENT_TYPE"),
            "4",
            "ASSIGNMENT_TYPE '4' a digit from 0 to 3"),
        cell(
            "a TIN that lost its leading zeros",
            column("VA_TIN"),
            "1000001",
            "VA_TIN '1000001' a TIN: nine digits, leading zeros written"),
        cell(
            "a score with a comma",
            column("BENE_RSK_R_SCRE_01"),
            "\"0,5\"",
            "BENE_RSK_R_SCRE_01 '0,5' a risk score below 1000 with up to 14 decimals"),
        cell(
            "a score with fifteen decimals",
            column("BENE_RSK_R_SCRE_02"),
            "0.123456789012345",
            "BENE_RSK_R_SCRE_02 '0.123456789012345' a risk score below 1000 with up to 14 decimals"),
        cell(
            "a negative score",
            column("BENE_RSK_R_SCRE_03"),
            "-0.5",
            "BENE_RSK_R_SCRE_03 '-0.5' a risk score below 1000 with up to 14 decimals"));
  }

  private static List<BrokenDelivery> rows() {
    return List.of(
        one(
            "a row with a cell too few",
            csv -> row(csv, r -> r.substring(0, r.lastIndexOf(','))),
            "422 1-1 line 4 null null 175 cells, as the header has; this row has 174"),
        one(
            "a row with a cell too many",
            csv -> row(csv, r -> r + ",0"),
            "422 1-1 line 4 null null 175 cells, as the header has; this row has 176"),
        one(
            "a comma within a name without quotes",
            csv -> csv.replace("SYN03,", "SYN, 03,"),
            "422 1-1 line 4 null null 175 cells, as the header has; this row has 176"),
        one(
            "a file that ends within a row",
            csv -> csv.substring(0, csv.indexOf("1S00E00TT05") + 40),
            "422 1-1 line 6 null null 175 cells, as the header has; this row has 7"),
        one(
            "a quote that is never closed",
            csv -> csv.replace("SYN03", "\"SYN03"),
            "422 1-1 line 4 null null 175 cells, as the header has; this row has 3"),
        one(
            "a line of ten megabytes",
            csv -> csv.replace("SYN03", "S".repeat(10_000_000)),
            "400 1-1 line 4 null null CSV: " + CELLS),
        one(
            "a line of millions of cells",
            csv -> csv.replace("SYN03", ",".repeat(5_000_000)),
            "422 1-1 line 4 null null 175 cells, as the header has; this row has 5000175"),
        one(
            "a person twice",
            csv -> csv + row(csv) + "\r\n",
            "422 1-1 line 26 BENE_MBI_ID null each person once; this one is in line 4 already"),
        one(
            "a fault behind a name of two lines",
            csv -> csv.replace("SYN02", "\"SYN\n02, JR\"").replace(MBI, "?"),
            "422 1-1 line 5 BENE_MBI_ID null a beneficiary identifier: 11 digits and capital letters; this has 1 characters"),
        one(
            "a hundred faults and more",
            csv -> csv + "x\r\n".repeat(500),
            "422 1-1 line 26 null null 175 cells, as the header has; this row has 1;"
                + " 1-1 line 27 null null 175 cells, as the header has; this row has 1"));
  }

  private static List<BrokenDelivery> otherTables() {
    return List.of(
        table(
            "1-5",
            "a table of turnover without a reason",
            csv -> csv.replace("HMO_R03", "HMO"),
            "422 1-5 line 1 HMO_R03 null a column of this name"),
        table(
            "1-5",
            "a reason of 2",
            csv -> csv.replace(",1,0,0", ",2,0,0"),
            "422 1-5 line 2 PLUR_R05 '2' 0 or 1"),
        table(
            "1-5",
            "somebody who left twice",
            csv -> csv + csv.split("\r\n")[1] + "\r\n",
            "422 1-5 line 3 BENE_MBI_ID null each person once; this one is in line 2 already"),
        table(
            "1-2",
            "visits in words",
            csv -> csv.replace(",6\r\n", ",six\r\n"),
            "422 1-2 line 2 B_EM_LINE_CNT_T 'six' a whole number;"
                + " 1-2 line 6 B_EM_LINE_CNT_T 'six' a whole number"),
        table(
            "1-2",
            "a practice without nine digits",
            csv -> csv.replace("001000002", "1000002"),
            "422 1-2 line 10 MASTER_ID '1000002' a TIN: nine digits, leading zeros written"),
        table(
            "1-6",
            "somebody assignable without identifier",
            csv -> csv.replace("1S00E00TT41", ""),
            "422 1-6 line 26 BENE_MBI_ID null a beneficiary identifier: 11 digits and capital letters; this has 0 characters"),
        table(
            "1-7",
            "an episode in words",
            csv -> episodes("yes"),
            "422 1-7 line 2 COVID19_MONTH01 'yes' 0 or 1"),
        table(
            "1-9",
            "a table of no people",
            csv -> "\"ADI_NATRANK\"\r\n5\r\n",
            "422 1-9 line 1 BENE_MBI_ID null a column of this name"));
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

  private static BrokenDelivery zip(String title, SampleList list, String answer) {
    var first = list.tables().keySet().iterator().next();
    var only = new SampleList(list.name(), Map.of(first, list.tables().get(first)));
    return new BrokenDelivery(title, null, only.zip(), answer);
  }

  private static BrokenDelivery table(
      String table, String title, UnaryOperator<String> breaking, @Nullable String answer) {
    var broken = breaking.apply(Optional.ofNullable(GOOD.tables().get(table)).orElse(""));
    var list = GOOD.with(table, broken);
    return new BrokenDelivery(title, null, list.zip(), String.valueOf(answer));
  }

  private static BrokenDelivery one(
      String title, UnaryOperator<String> breaking, @Nullable String answer) {
    return bytes(title, csv(breaking).getBytes(StandardCharsets.UTF_8), answer);
  }

  private static BrokenDelivery bytes(String title, byte[] bytes, @Nullable String answer) {
    return new BrokenDelivery(title, ONE, bytes, String.valueOf(answer));
  }

  /** Puts a value into the row of the third person, in line 4. */
  private static BrokenDelivery cell(String title, int column, String value, String fault) {
    return one(
        title, csv -> row(csv, row -> replaced(row, column, value)), "422 1-1 line 4 " + fault);
  }

  private static String replaced(String row, int column, String value) {
    var cells = row.split(",", -1);
    cells[column] = value;
    return String.join(",", cells);
  }

  private static String csv(UnaryOperator<String> breaking) {
    return breaking.apply(GOOD.tables().get("1-1"));
  }

  private static String row(String csv) {
    return Arrays.stream(csv.split("\r\n"))
        .filter(row -> row.startsWith(MBI))
        .findFirst()
        .orElseThrow();
  }

  private static String row(String csv, UnaryOperator<String> change) {
    return csv.replace(row(csv), change.apply(row(csv)));
  }

  private static int column(String name) {
    return SampleDeliveries.ASSIGNED.indexOf(name);
  }

  private static int flag(int month) {
    return column("EnrollFlag" + month);
  }

  /** Twenty megabytes of one row: a hundred kilobytes in a zip. */
  private static byte[] bomb() {
    var bytes = new ByteArrayOutputStream();
    var header = new StringBuilder("BENE_MBI_ID,BENE_DEATH_DT");
    var row = new StringBuilder(MBI + ",");
    for (int month = 1; month <= 12; month++) {
      header.append(",EnrollFlag").append(month);
      row.append(",4");
    }
    bytes.writeBytes((header + "\n").getBytes(StandardCharsets.UTF_8));
    var line = (row + "\n").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 600_000; i++) {
      bytes.writeBytes(line);
    }
    return bytes.toByteArray();
  }

  private static byte[] nested(byte[] csv) {
    var zip = SampleList.zip(Map.of(ONE, csv));
    for (var name : List.of("d.zip", "c.zip", "b.zip")) {
      zip = SampleList.zip(new LinkedHashMap<>(Map.of(name, zip)));
    }
    return zip;
  }
}
