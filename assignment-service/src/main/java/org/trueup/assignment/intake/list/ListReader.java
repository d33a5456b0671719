package org.trueup.assignment.intake.list;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.BeneficiaryColumns;
import org.trueup.assignment.calculation.list.ListName;
import org.trueup.assignment.calculation.list.ReadList;
import org.trueup.assignment.rules.list.TurnoverReasons;
import org.trueup.contracts.limit.Budget;
import org.trueup.contracts.refusal.Refusal;

/** Reads the tables of one list: all of it, or none with the faults. */
final class ListReader {
  private static final int WARNED_COLUMNS = 5;
  private static final List<ListTable> UNUSED =
      List.of(
          ListTable.BY_FACILITY,
          ListTable.BY_PROFESSIONAL,
          ListTable.UNNAMED,
          ListTable.UNDERSERVED);

  /** Anything else may be a cell that names somebody, and warnings are announced. */
  private static final Pattern COLUMN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

  private final ListName name;
  private final String fileName;
  private final TurnoverReasons reasons;
  private final Budget.Share memory;
  private final Faults faults = new Faults();
  private final List<String> warnings = new ArrayList<>();
  private final Map<String, String> digests = new LinkedHashMap<>();
  private final BeneficiaryColumns beneficiaries = new BeneficiaryColumns();
  private final BeneficiaryColumns left = new BeneficiaryColumns();

  ListReader(ListName name, String fileName, TurnoverReasons reasons, Budget.Share memory) {
    this.name = name;
    this.fileName = fileName;
    this.reasons = reasons;
    this.memory = memory;
  }

  /**
   * Reads the list.
   *
   * @throws Refusal 422 with every fault, up to the hundredth
   */
  ReadList read(Map<ListTable, TableSource> tables) throws IOException {
    if (!tables.containsKey(ListTable.ASSIGNED)) {
      var expected =
          "the header of table 1-1, the assigned beneficiaries; the upload lacks the table";
      faults.add(ListTable.ASSIGNED.fault(1, null, null, expected));
      faults.refuse();
    }
    var assigned = readAssigned(tables);
    readLeft(tables);
    read(new ParticipantTable(beneficiaries), tables);
    var assignable = new AssignableTable(beneficiaries);
    boolean hasAssignable = read(assignable, tables);
    for (var table : UNUSED) {
      read(new UnusedTable(table), tables);
    }
    faults.refuse();
    return finished(assigned, hasAssignable ? assignable.notAssigned() : null);
  }

  private AssignedTable readAssigned(Map<ListTable, TableSource> tables) throws IOException {
    var episodes = new EpisodeTable();
    read(episodes, tables);
    var assigned = new AssignedTable(beneficiaries, episodes.months(), reasons);
    read(assigned, tables);
    refuseTwice(ListTable.ASSIGNED, beneficiaries);
    if (beneficiaries.size() == 0 && faults.count() == 0) {
      var expected = "the row of an assigned beneficiary; the table has none";
      faults.add(ListTable.ASSIGNED.fault(2, null, null, expected));
    }
    return assigned;
  }

  private ReadList finished(AssignedTable assigned, @Nullable Integer assignableOnly) {
    beneficiaries.addAll(left);
    beneficiaries.index();
    warn(assigned.blankFlags(), "people of table 1-1 have blank enrollment flags");
    warn(assigned.withoutIdentifier(), "people of table 1-1 have no identifier and are left out");
    warn(
        assigned.notExcludedWithReason(),
        "people of table 1-1 have a reason to be excluded and EXCLUDED is 0; they count as assigned");
    warn(
        beneficiaries.diedAfter(name.lastDay()),
        "people have a day of death after " + name.lastDay() + ", when the list was made");
    return new ReadList(
        name,
        fileName,
        assigned.isProspective(),
        sha256(),
        beneficiaries,
        assignableOnly,
        warnings);
  }

  private void readLeft(Map<ListTable, TableSource> tables) throws IOException {
    var turnover = new TurnoverTable(beneficiaries, left, reasons);
    read(turnover, tables);
    refuseTwice(ListTable.TURNOVER, left);
    warn(
        turnover.alsoAssigned(), "people of table 1-5 are in table 1-1 too, and count as assigned");
  }

  private void refuseTwice(ListTable table, BeneficiaryColumns rows) {
    for (var twice : rows.index()) {
      var expected =
          "a beneficiary who is not listed yet: duplicate, first listed on line "
              + twice.firstLine();
      faults.add(table.fault(twice.line(), "BENE_MBI_ID", null, expected));
    }
  }

  private boolean read(TableReading table, Map<ListTable, TableSource> tables) throws IOException {
    var source = tables.get(table.table());
    if (source == null) {
      return false;
    }
    var digest = digest();
    var digested = source.through(file -> new ReadAhead(new DigestInputStream(file, digest)));
    warnOfUnknown(table.table(), new TableRows(table, faults, memory).read(digested));
    digests.put(table.table().number(), HexFormat.of().formatHex(digest.digest()));
    return true;
  }

  private void warnOfUnknown(TableKind table, List<String> unknown) {
    if (!unknown.isEmpty()) {
      var some = new ArrayList<>(unknown);
      some.removeIf(name -> !COLUMN_NAME.matcher(name).matches());
      if (some.size() > WARNED_COLUMNS) {
        some.subList(WARNED_COLUMNS, some.size()).clear();
      }
      if (some.size() < unknown.size()) {
        some.add("others");
      }
      warnings.add("table " + table.number() + " has unknown columns: " + String.join(", ", some));
    }
  }

  private void warn(int count, String what) {
    if (count > 0) {
      warnings.add(count + " " + what);
    }
  }

  private String sha256() {
    var digest = digest();
    digests.forEach(
        (table, hex) -> digest.update((table + "=" + hex + "\n").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
