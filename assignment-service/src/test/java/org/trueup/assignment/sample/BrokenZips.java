package org.trueup.assignment.sample;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Zips that are damaged, reach elsewhere, or hold something else than one list. */
final class BrokenZips {
  private static final String DAMAGED =
      "400 pointer  null a whole zip file; it is damaged or was cut off";

  private final GoodList good;

  BrokenZips(GoodList good) {
    this.good = good;
  }

  List<BrokenDelivery> all() {
    var whole = good.list().zip();
    return List.of(
        new BrokenDelivery(
            "nothing at all",
            good.fileName(),
            new byte[0],
            "400 pointer  '" + good.fileName() + "' a zip or a table; it is empty"),
        zip("a zip cut off", Arrays.copyOf(whole, whole.length / 2), DAMAGED),
        zip("two letters that a zip begins with", bytes("PK"), DAMAGED),
        zip(
            "a zip with nothing in it",
            SampleList.zip(Map.of()),
            "422 parameter name null the name of a CMS assignment list, as in"
                + " P.A9001.ACO.QALR.2018Q3.D189999.T0300000"),
        entry("an entry above the zip", name -> "../" + name),
        entry("an entry at the root of the disk", name -> "/etc/" + name),
        entry("an entry on another drive", name -> "C:\\" + name),
        bomb(),
        nested(),
        twoPeriods(),
        oneTableTwice(),
        withoutAssigned());
  }

  private static BrokenDelivery zip(String title, byte[] bytes, String answer) {
    return new BrokenDelivery(title, null, bytes, answer);
  }

  private BrokenDelivery entry(String title, UnaryOperator<String> elsewhere) {
    var name = elsewhere.apply(good.fileName());
    return zip(
        title,
        good.zipOfFirstTable(elsewhere),
        "422 parameter entry '" + name + "' a name within the zip, without \"..\"");
  }

  /** Twenty megabytes of one row: a hundred kilobytes in a zip. */
  private BrokenDelivery bomb() {
    var flags = IntStream.rangeClosed(1, 12).mapToObj(month -> ",EnrollFlag" + month);
    var header = "BENE_MBI_ID,BENE_DEATH_DT" + flags.collect(Collectors.joining()) + "\n";
    var row = "1S00E00TT03," + ",4".repeat(12) + "\n";
    return zip(
        "a zip bomb",
        SampleList.zip(Map.of(good.fileName(), bytes(header + row.repeat(600_000)))),
        "413 parameter entry '"
            + good.fileName()
            + "' an entry that inflates to at most 200 times its size");
  }

  private BrokenDelivery nested() {
    var zip = good.zipOfFirstTable(name -> name);
    for (var name : List.of("d.zip", "c.zip", "b.zip")) {
      zip = SampleList.zip(Map.of(name, zip));
    }
    return zip(
        "zips too deep in each other",
        zip,
        "422 parameter entry 'd.zip' a zip in at most 2 other zips");
  }

  private BrokenDelivery twoPeriods() {
    var other = good.fileName().replace("Q1", "Q2").replace("T01", "T02");
    var table = good.firstTableBytes();
    return zip(
        "lists of two periods",
        SampleList.zip(Map.of(good.fileName(), table, other, table)),
        "422 parameter name '"
            + other
            + "' a table of the first list, Q1 2018 (T0100000): send one list at a time");
  }

  private BrokenDelivery oneTableTwice() {
    var again = "again/" + good.fileName();
    var table = good.firstTableBytes();
    return zip(
        "one table twice",
        SampleList.zip(Map.of(good.fileName(), table, again, table)),
        "422 parameter name '" + again + "' a table that is sent once");
  }

  private BrokenDelivery withoutAssigned() {
    return zip(
        "no table of assigned beneficiaries",
        good.list().without("1-1").zip(),
        "422 1-1 line 1 null null the header of table 1-1, the assigned beneficiaries; the upload"
            + " lacks the table");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
