package org.trueup.local.lists;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a list as CMS's zip of tables: header names quoted, data not, lines ended by CRLF. */
public final class ListFile implements AutoCloseable {
  private final MadeList list;
  private final TableLayout layout;
  private final ListRows rows;
  private final ZipOutputStream zip;
  private final BufferedWriter writer;

  private ListFile(MadeList list, OutputStream out) {
    this.list = list;
    this.layout = new TableLayout(list.year(), list.prospective());
    this.rows = new ListRows(list, layout);
    this.zip = new ZipOutputStream(out);
    this.zip.setLevel(Deflater.BEST_SPEED);
    this.writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
  }

  /** Writes row by row: the largest list is never in memory as text. */
  public static void write(MadeList list, OutputStream out) throws IOException {
    try (var file = new ListFile(list, out)) {
      file.tables();
    }
  }

  private void tables() throws IOException {
    begin("1-1", layout.assigned());
    each(list.assigned(), rows::assigned);
    if (list.prospective()) {
      each(list.left().keySet(), rows::excluded);
    }
    begin("1-2", layout.withPerson("MASTER_ID", "B_EM_LINE_CNT_T"));
    each(list.assigned(), rows::byParticipant);
    begin("1-4", layout.withPerson("MASTER_ID", "NPI_USED", "PCS_COUNT"));
    each(list.assigned(), rows::byProfessional);
    if (list.period().isQuarter()) {
      begin("1-5", layout.withPerson(TableLayout.TURNOVER.toArray(String[]::new)));
      each(list.left().keySet(), rows::turnover);
    }
    begin("1-6", layout.withPerson("VA_SELECTION_ONLY"));
    each(list.assigned(), rows::assignable);
    each(list.assignableOnly(), rows::assignable);
    writer.flush();
    zip.closeEntry();
  }

  private void begin(String table, List<String> columns) throws IOException {
    writer.flush();
    var entry = new ZipEntry(list.name() + "_" + table + ".csv");
    entry.setTimeLocal(LocalDateTime.of(list.year(), 1, 1, 0, 0)); // the same bytes at any time
    zip.putNextEntry(entry);
    writer.write(TableLayout.header(columns) + "\r\n");
  }

  /** Writes the row of one person; none where the table has none of it. */
  private interface Row {
    void of(Person person, StringBuilder text);
  }

  private void each(Iterable<Person> people, Row row) throws IOException {
    var text = new StringBuilder(1024);
    for (var person : people) {
      text.setLength(0);
      row.of(person, text);
      writer.append(text);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
