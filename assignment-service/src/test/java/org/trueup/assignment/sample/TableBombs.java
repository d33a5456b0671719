package org.trueup.assignment.sample;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables of long lines, many lines, wide lines, and lines that never end. */
final class TableBombs {
  private static final String HEADER =
      "BENE_MBI_ID,BENE_DEATH_DT,"
          + IntStream.rangeClosed(1, 12)
              .mapToObj(month -> "EnrollFlag" + month)
              .collect(Collectors.joining(","))
          + "\n";

  private final GoodList good;
  private final int size;

  TableBombs(GoodList good, int size) {
    this.good = good;
    this.size = size;
  }

  List<Bomb> all() {
    return List.of(
        rows("beneficiaries without end", HEADER, row -> mbi(row) + ",,4,4,4,4,4,4,4,4,4,4,4,4\n"),
        rows("one beneficiary without end", HEADER, row -> mbi(7) + ",,4,4,4,4,4,4,4,4,4,4,4,4\n"),
        table(
            "who left without end", "1-5", "BENE_MBI_ID,BENE_DEATH_DT\n", row -> mbi(row) + ",\n"),
        table("assignable without end", "1-6", "BENE_MBI_ID\n", row -> mbi(row) + "\n"),
        table("episodes without end", "1-7", episodes(), row -> mbi(row) + ",1".repeat(12) + "\n"),
        repeated("a line without end", "", "x"),
        repeated("a line of blanks", HEADER, " "),
        repeated("a line of commas", HEADER, ","),
        repeated("a header of commas", "BENE_MBI_ID", ","),
        repeated("a header of names", HEADER.strip(), ",COLUMN"),
        repeated("a header of one name", "BENE_MBI_ID", ",BENE_MBI_ID"),
        repeated("a header of long names", "", "x".repeat(60_000) + ","),
        repeated("lines without anything", HEADER, "\n"),
        repeated("lines of carriage returns", HEADER, "\r"),
        repeated("lines of one letter", HEADER, "a\n"),
        repeated("rows of another width", HEADER, mbi(7) + ",4\n"),
        repeated("a quote that is never closed", HEADER + "\"", mbi(7) + "\n"),
        repeated("quoted line ends", HEADER, "\"\n\n\n\n\n\n\n\n\"\n"),
        repeated("quotes and nothing else", HEADER, "\""),
        repeated("a letter behind a quote", HEADER, "\"a\"b,"),
        repeated("faults in every cell", HEADER, "x".repeat(3) + ",9".repeat(13) + "\n"),
        repeated("byte order marks", "", "\uFEFF"),
        repeated("characters of four bytes", HEADER, "\uD83D\uDCA3"),
        repeated("null characters", HEADER, "\0"),
        bytes("bytes that are no text", (byte) 0xFF),
        bytes("halves of characters", (byte) 0xC3),
        utf16());
  }

  /** Numbered, in a form that is never issued. */
  static String mbi(int number) {
    return "1S%09d".formatted(number);
  }

  private static String episodes() {
    return "BENE_MBI_ID,"
        + IntStream.rangeClosed(1, 12)
            .mapToObj("COVID19_MONTH%02d"::formatted)
            .collect(Collectors.joining(","))
        + "\n";
  }

  private Bomb rows(String title, String head, IntFunction<String> row) {
    return Bomb.list(title, () -> zip(Packed.rows(head, row, size)));
  }

  /** Beside a first table with which nothing is wrong. */
  private Bomb table(String title, String number, String head, IntFunction<String> row) {
    return Bomb.list(
        title,
        () ->
            new RawZip()
                .add(good.fileName(), Packed.deflated(good.firstTableBytes()))
                .add(good.list().fileName(number), Packed.rows(head, row, size))
                .bytes());
  }

  /** As much as the limit of inflation lets through, and a little more. */
  private Bomb repeated(String title, String head, String text) {
    return Bomb.list(
        title,
        () -> {
          int times = (int) (size * 201L / text.getBytes(StandardCharsets.UTF_8).length);
          return new RawZip()
              .add(good.fileName(), Packed.repeated(head, text, times))
              .add("padding", Packed.stored(new byte[size / 2]))
              .bytes();
        });
  }

  private Bomb bytes(String title, byte each) {
    return Bomb.list(
        title,
        () -> {
          var all = new byte[size * 10];
          Arrays.fill(all, each);
          return zip(Packed.deflated(all));
        });
  }

  private Bomb utf16() {
    return Bomb.list(
        "a table in UTF-16",
        () -> zip(Packed.stored(good.firstTable().getBytes(StandardCharsets.UTF_16))));
  }

  private byte[] zip(Packed table) {
    return new RawZip().add(good.fileName(), table).bytes();
  }
}
