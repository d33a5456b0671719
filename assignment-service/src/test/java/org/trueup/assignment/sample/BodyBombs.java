package org.trueup.assignment.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Bodies that are no zip: tables that are read whole, and forms. */
final class BodyBombs {
  private static final String CROSSWALK = "current_mbi,previous_mbi\n";
  private static final String AGREEMENTS = "aco_id,start,tracks_by_year\n";

  private final GoodList good;
  private final int size;

  BodyBombs(GoodList good, int size) {
    this.good = good;
    this.size = size;
  }

  List<Bomb> all() {
    return List.of(
        body("a crosswalk of faults", Bomb.Target.CROSSWALK, CROSSWALK, row -> "a,b\n"),
        body("a crosswalk of empty cells", Bomb.Target.CROSSWALK, CROSSWALK, row -> ",\n"),
        body("a crosswalk that is one cell", Bomb.Target.CROSSWALK, CROSSWALK, row -> "x"),
        body("a crosswalk of columns", Bomb.Target.CROSSWALK, CROSSWALK, row -> ","),
        body("agreements of faults", Bomb.Target.AGREEMENTS, AGREEMENTS, row -> "a\n"),
        body("agreements that are none", Bomb.Target.AGREEMENTS, AGREEMENTS, row -> "a,b,c\n"),
        body(
            "one agreement without end",
            Bomb.Target.AGREEMENTS,
            AGREEMENTS,
            row -> "A0001,2018-01-01,2018=1\n"),
        body("agreements of columns", Bomb.Target.AGREEMENTS, "aco_id,start", row -> ",c" + row),
        form("a form of many files", part(good.fileName()), row -> part(good.fileName()) + "x\r\n"),
        form("a form of many fields", "", row -> part(null) + "x\r\n"),
        form("a form with a header without end", "--bomb\r\nContent-Type: ", row -> "x"),
        form("a form of headers", "--bomb\r\n", row -> "X" + row + ": y\r\n"),
        form("a form without an end", part(good.fileName()), row -> "x"),
        form("a form that never begins", "", row -> "x\r\n"),
        zipForm());
  }

  private static String part(@Nullable String fileName) {
    var name = fileName == null ? "" : "; filename=\"" + fileName + "\"";
    return "--bomb\r\nContent-Disposition: form-data; name=\"f\"" + name + "\r\n\r\n";
  }

  private Bomb form(String title, String head, IntFunction<String> row) {
    return body(title, Bomb.Target.FORM, head, row);
  }

  private Bomb body(String title, Bomb.Target target, String head, IntFunction<String> row) {
    return new Bomb(
        title,
        target,
        () -> {
          var text = new StringBuilder(head);
          var next = row.apply(0);
          for (int i = 1; text.length() + next.length() < size; i++) {
            text.append(next);
            next = row.apply(i);
          }
          return text.toString().getBytes(UTF_8);
        });
  }

  /** A form around a zip of zeros. */
  private Bomb zipForm() {
    return new Bomb(
        "a form with a bomb",
        Bomb.Target.FORM,
        () -> {
          var zeros = Packed.repeated("", "0".repeat(1_000), size);
          var zip = new RawZip().add(good.fileName(), zeros).bytes();
          var all = new ByteArrayOutputStream();
          all.writeBytes(part("list.zip").getBytes(UTF_8));
          all.writeBytes(zip);
          all.writeBytes("\r\n--bomb--\r\n".getBytes(UTF_8));
          return all.toByteArray();
        });
  }
}
