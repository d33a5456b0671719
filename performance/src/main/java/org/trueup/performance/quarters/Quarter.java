package org.trueup.performance.quarters;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.trueup.local.lists.TableLayout;

/** Writes the delivery of one ACO and quarter: CMS's zip of tables, and table 1-1 as it is. */
public final class Quarter implements AutoCloseable {
  public static final int YEAR = 2024;
  static final TableLayout LAYOUT = new TableLayout(YEAR, false);
  private static final int BUFFER = 1 << 16;
  private static final int OTHERS = 900_000;
  private static final int OTHERS_OF = 40;

  private final MadeUpAco aco;
  private final int number;
  private final Line line = new Line();
  private final Rows rows;
  private final ZipOutputStream zip;
  private final OutputStream plain;

  private Quarter(MadeUpAco aco, int number, OutputStream zip, OutputStream plain) {
    this.aco = aco;
    this.number = number;
    this.rows = new Rows(aco, number, line);
    this.zip = new ZipOutputStream(zip);
    this.plain = plain;
  }

  /** What a delivery is called, as CMS calls it. */
  public static String name(MadeUpAco aco, int quarter) {
    return "P.%s.ACO.QALR.%dQ%d.D249999.T0%d00000".formatted(aco.name(), YEAR, quarter, quarter);
  }

  /**
   * Writes the zip.
   *
   * @param plain takes table 1-1 too, without its header, for whoever reads plain text
   * @return how many are on table 1-1
   */
  public static int write(MadeUpAco aco, int quarter, Path zip, OutputStream plain)
      throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(zip), BUFFER);
        var delivery = new Quarter(aco, quarter, out, plain)) {
      return delivery.tables();
    }
  }

  /** The header of table 1-1. */
  public static String header() {
    return TableLayout.header(LAYOUT.assigned()) + "\r\n";
  }

  private static String person(String... more) {
    return TableLayout.header(LAYOUT.withPerson(more));
  }

  private int tables() throws IOException {
    var present = aco.present(number);
    begin("1-1", TableLayout.header(LAYOUT.assigned()));
    for (int person : present) {
      rows.assigned(person);
      line.writeTo(zip, plain);
    }
    IntPredicate byVisits = person -> !rows.hasChosen(person);
    var visiting = IntStream.of(present).filter(byVisits).toArray();
    table("1-2", person("MASTER_ID", "B_EM_LINE_CNT_T"), visiting, rows::byParticipant);
    table(
        "1-4",
        person("MASTER_ID", "NPI_USED", "PCS_COUNT"),
        visiting,
        rows::byProfessional);
    table("1-5", person(TableLayout.TURNOVER.toArray(String[]::new)), aco.gone(number), rows::turnover);
    var others = IntStream.range(OTHERS, OTHERS + aco.size() / OTHERS_OF);
    var assignable = IntStream.concat(IntStream.of(present), others).toArray();
    table("1-6", person("VA_SELECTION_ONLY"), assignable, rows::assignable);
    return present.length;
  }

  private void table(String which, String header, int[] people, IntConsumer row)
      throws IOException {
    begin(which, header);
    for (int person : people) {
      row.accept(person);
      line.writeTo(zip);
    }
  }

  private void begin(String table, String header) throws IOException {
    var entry = new ZipEntry(name(aco, number) + "_" + table + ".csv");
    entry.setTimeLocal(LocalDateTime.of(YEAR, 1, 1, 0, 0)); // the same bytes at any time
    zip.putNextEntry(entry);
    line.text(header).writeTo(zip);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
