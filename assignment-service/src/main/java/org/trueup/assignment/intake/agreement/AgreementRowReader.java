package org.trueup.assignment.intake.agreement;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.agreement.SubmittedAgreement;
import org.trueup.assignment.calculation.agreement.Agreement;
import org.trueup.assignment.calculation.agreement.ParticipantLists;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementFacts;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;

/** Reads one row of a table of agreements, and finds every cell in it that cannot be read. */
final class AgreementRowReader {
  private static final String FORM = "Columns of agreements";

  private final long line;
  private final Map<AgreementColumn, String> cells = new EnumMap<>(AgreementColumn.class);
  private final List<Fault> faults = new ArrayList<>();

  AgreementRowReader(List<Optional<AgreementColumn>> header, CsvRecord record) {
    this.line = record.getStartingLineNumber();
    if (record.getFieldCount() != header.size()) {
      var expected = "a row of " + header.size() + " cells, as the header has; this has ";
      add(null, null, expected + record.getFieldCount());
      return;
    }
    for (int i = 0; i < header.size(); i++) {
      var cell = record.getField(i).strip();
      header.get(i).ifPresent(column -> cells.put(column, cell));
      if (header.get(i).isEmpty() && !cell.isEmpty()) {
        add(null, cell, "in a column that has a name in the header");
      }
    }
  }

  /** What a row may say besides whose agreement it is and when it starts. */
  private record Terms(
      @Nullable String acoName,
      @Nullable LocalDate end,
      @Nullable Integer period,
      SortedMap<PerformanceYear, Track> tracks,
      @Nullable MinimumRateElection minimumRate,
      SortedMap<PerformanceYear, LossLimitStructure> lossLimits) {}

  List<Fault> faults() {
    return faults;
  }

  /** The agreement, when all of the row could be read. */
  Optional<SubmittedAgreement> read() {
    if (!faults.isEmpty()) {
      return Optional.empty();
    }
    var acoId = required(AgreementColumn.ACO_ID, AcoId::parse);
    var start = required(AgreementColumn.START, AgreementStart::parse);
    var terms = terms();
    return acoId == null || start == null || !faults.isEmpty()
        ? Optional.empty()
        : Optional.of(new SubmittedAgreement(agreement(acoId, start, terms), this::place));
  }

  private Terms terms() {
    return new Terms(
        optional(AgreementColumn.ACO_NAME, text -> text),
        optional(AgreementColumn.END, AgreementRowReader::date),
        optional(AgreementColumn.PERIOD, AgreementRowReader::wholeNumber),
        byYear(AgreementColumn.TRACKS_BY_YEAR, Track::parse),
        optional(AgreementColumn.MINIMUM_RATE, MinimumRateElection::parse),
        byYear(AgreementColumn.LOSS_LIMIT_STRUCTURE, AgreementRowReader::structure));
  }

  private static Agreement agreement(AcoId acoId, AgreementStart start, Terms terms) {
    return new Agreement(
        acoId,
        terms.acoName(),
        start,
        terms.end(),
        terms.period(),
        terms.tracks(),
        new TreeMap<>(),
        terms.minimumRate(),
        terms.lossLimits(),
        ParticipantLists.NONE,
        AgreementFacts.UNKNOWN,
        null);
  }

  private Place place(String pointer) {
    return Place.cell(
        AgreementTable.NAME,
        line,
        AgreementColumn.of(pointer).map(AgreementColumn::header).orElse(null));
  }

  private <V> @Nullable V required(AgreementColumn column, Function<String, V> read) {
    if (cells.getOrDefault(column, "").isEmpty()) {
      add(column, "", "filled in");
      return null;
    }
    return optional(column, read);
  }

  private <V> @Nullable V optional(AgreementColumn column, Function<String, V> read) {
    var cell = cells.getOrDefault(column, "");
    return cell.isEmpty() ? null : value(column, cell, read);
  }

  private <V> @Nullable V value(AgreementColumn column, String text, Function<String, V> read) {
    try {
      return read.apply(text);
    } catch (IllegalArgumentException malformed) {
      add(column, text, Fault.expectedBy(malformed));
      return null;
    }
  }

  /** Reads {@code 2016=TRACK_1;2017=TRACK_1}. */
  private <V> SortedMap<PerformanceYear, V> byYear(
      AgreementColumn column, Function<String, V> read) {
    var byYear = new TreeMap<PerformanceYear, V>();
    for (var part : cells.getOrDefault(column, "").split(";")) {
      if (!part.isBlank()) {
        addYear(column, part.strip(), read, byYear);
      }
    }
    return byYear;
  }

  private <V> void addYear(
      AgreementColumn column,
      String part,
      Function<String, V> read,
      SortedMap<PerformanceYear, V> byYear) {
    var pair = part.split("=", 2);
    if (pair.length < 2) {
      add(column, part, "a year and its value, as in 2016=TRACK_1;2017=TRACK_1");
      return;
    }
    var year = value(column, pair[0].strip(), PerformanceYear::parse);
    var value = value(column, pair[1].strip(), read);
    if (year != null && value != null && byYear.put(year, value) != null) {
      add(column, part, "a year that is named once");
    }
  }

  private void add(@Nullable AgreementColumn column, @Nullable String value, String expected) {
    var header = column == null ? null : column.header();
    faults.add(Fault.inTable(AgreementTable.NAME, line, header, value, expected).under(FORM, null));
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw new IllegalArgumentException("a date such as 2018-12-31", notADate);
    }
  }

  private static Integer wholeNumber(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("a whole number from 1", notANumber);
    }
  }

  private static LossLimitStructure structure(String text) {
    return Arrays.stream(LossLimitStructure.values())
        .filter(structure -> structure.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "one of " + Arrays.toString(LossLimitStructure.values())));
  }
}
