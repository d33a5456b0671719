package org.trueup.assignment.intake.agreement;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trueup.assignment.agreement.AgreementSubmission;
import org.trueup.assignment.agreement.SubmittedAgreement;
import org.trueup.assignment.intake.list.Faults;
import org.trueup.assignment.intake.list.Limits;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.refusal.Separators;

/** Reads a CSV table of agreements: UTF-8, with or without byte order mark, a header first. */
public final class AgreementTable {
  /** The table's name in faults. */
  static final String NAME = "agreements";

  private static final String FORM = "RFC 4180: CSV in UTF-8";

  /** The program has signed less than a tenth of them in all its years. */
  private static final int MOST = 20_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final List<SubmittedAgreement> agreements = new ArrayList<>();
  private final Faults faults = new Faults();

  private AgreementTable() {}

  /**
   * Reads the table.
   *
   * @throws Refusal when it is not a table, or its header is not the one of agreements
   */
  public static AgreementSubmission read(byte[] csv) {
    var table = new AgreementTable();
    table.readRecords(text(csv));
    return new AgreementSubmission(table.agreements, table.faults.found());
  }

  private void readRecords(String text) {
    Separators.expectedInsteadOf(text.split("\\R", 2)[0])
        .ifPresent(
            expected -> {
              throw Refusal.malformed(
                  Fault.inTable(NAME, 1, null, null, expected).under(FORM, null));
            });
    try {
      var records =
          CsvReader.builder()
              .maxBufferSize(Limits.CELL_CHARACTERS)
              .allowExtraFields(true)
              .allowMissingFields(true)
              .ofCsvRecord(text)
              .iterator();
      if (!records.hasNext()) {
        throw Refusal.broken(
            List.of(Fault.inTable(NAME, 1, null, null, "a header").under(FORM, null)));
      }
      readRows(header(records.next()), records);
    } catch (CsvParseException malformed) {
      throw Refusal.malformed(
          Fault.inTable(
                  NAME, 1, null, null, "well-formed CSV: every quote that opens a cell closes it")
              .under(FORM, null));
    }
  }

  private void readRows(List<Optional<AgreementColumn>> header, Iterator<CsvRecord> records) {
    while (records.hasNext()) {
      var record = records.next();
      if (record.getFields().stream().allMatch(String::isBlank)) {
        continue; // spreadsheets leave such rows at the end
      }
      var row = new AgreementRowReader(header, record);
      row.read().ifPresent(agreements::add);
      row.faults().forEach(faults::add);
      if (agreements.size() > MOST) {
        throw new Refusal(
            Refusal.Kind.TOO_LARGE,
            "The table has more than " + MOST + " agreements. Send it in parts.",
            List.of());
      }
    }
    if (agreements.isEmpty() && faults.count() == 0) {
      faults.add(
          Fault.inTable(NAME, 2, null, null, "a row with an agreement; the table has none")
              .under(FORM, null));
    }
  }

  /** In the order of the cells, upper or lower case; spreadsheets add columns without a head. */
  private static List<Optional<AgreementColumn>> header(CsvRecord record) {
    var names =
        record.getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    var faults = new Faults();
    for (var name : names) {
      if (!name.isEmpty() && AgreementColumn.named(name).isEmpty()) {
        faults.add(inHeader(name, "one of the columns " + AgreementColumn.names()));
      } else if (!name.isEmpty() && names.indexOf(name) != names.lastIndexOf(name)) {
        faults.add(inHeader(name, "the only column of that name"));
      }
    }
    Arrays.stream(AgreementColumn.values())
        .filter(column -> column.isRequired() && !names.contains(column.header()))
        .map(column -> inHeader(column.header(), "among the columns of the header"))
        .forEach(faults::add);
    faults.refuse();
    return names.stream().map(AgreementColumn::named).toList();
  }

  private static Fault inHeader(String column, String expected) {
    return Fault.inTable(NAME, 1, column, column, expected).under("Columns of agreements", null);
  }

  private static String text(byte[] csv) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      throw new Refusal(
          Refusal.Kind.MALFORMED,
          "The table is not in UTF-8. Save it as UTF-8, and send it again.",
          List.of(Fault.inTable(NAME, 1, null, null, "text in UTF-8").under(FORM, null)));
    }
  }
}
