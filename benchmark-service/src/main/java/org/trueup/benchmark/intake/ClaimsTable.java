package org.trueup.benchmark.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.calculation.percapita.ClaimPayment;
import org.trueup.benchmark.calculation.percapita.ClaimsOfBeneficiary;
import org.trueup.benchmark.input.Cell;
import org.trueup.contracts.limit.Budget;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

/**
 * Reads claims: a row for each line of a claim, and one without a claim for a beneficiary who has
 * none. A beneficiary is named by a number of the sender's own.
 */
public final class ClaimsTable {
  private static final String TITLE = "claims";
  private static final String RULE = "Claims are of beneficiaries in months of an enrollment type";
  private static final String CITE =
      "CMS Methodology Specifications v11 (Jan 2023), sections 3.1 and 3.2";
  private static final List<String> COLUMNS =
      List.of("person", "type", "months", "claim_type", "code", "paid");
  private static final Pattern PERSON = Pattern.compile("\\d{1,8}");
  private static final Pattern MONTHS = Pattern.compile("[1-9]|1[0-2]");
  private static final Pattern CLAIM_TYPE = Pattern.compile("\\d{2}");
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}|");
  private static final Pattern PAID = Pattern.compile("-?\\d{1,9}(\\.\\d{1,2})?");
  private static final int MONTHS_OF_A_YEAR = 12;

  private final FirstFaults faults = new FirstFaults();
  private final Map<String, Map<EnrollmentType, OfPerson>> persons = new LinkedHashMap<>();

  private ClaimsTable() {}

  /** The rows of one person and type. */
  private record OfPerson(int months, long line, List<ClaimPayment> claims) {}

  /**
   * The claims of each beneficiary and enrollment type.
   *
   * @param memory from which the rows are taken while they are computed with
   * @throws Refusal with the first hundred things that are wrong about the table
   */
  public static List<ClaimsOfBeneficiary> read(InputStream csv, Budget.Share memory)
      throws IOException {
    var table = new ClaimsTable();
    var form = CsvTable.Form.ofNames(TITLE, COLUMNS, COLUMNS);
    CsvTable.read(form, csv, table.faults, CsvTable.counted(memory, table::take));
    if (table.persons.isEmpty() && table.faults.found() == 0) {
      table.fault(1, null, null, "followed by at least one row");
    }
    table.faults.refuse();
    return table.claims();
  }

  private List<ClaimsOfBeneficiary> claims() {
    var all = new ArrayList<ClaimsOfBeneficiary>();
    for (var person : persons.values()) {
      person.forEach(
          (type, of) ->
              all.add(
                  new ClaimsOfBeneficiary(type, PersonYears.ofMonths(of.months()), of.claims())));
    }
    return all;
  }

  private void take(CsvTable.Row row) {
    int before = faults.found();
    needed(row, "person", PERSON, "a number of your own for a beneficiary, up to eight digits");
    if (!Cell.TYPE.accepts(cell(row, "type"))) {
      fault(row.line(), "type", row.cells().get("type"), Cell.TYPE.expected());
    }
    needed(
        row, "months", MONTHS, "the beneficiary's months of this type in the year, from 1 to 12");
    if (hasClaim(row)) {
      needed(row, "claim_type", CLAIM_TYPE, "CMS's claim type, two digits such as 60 or 82");
      needed(row, "code", CODE, "a HCPCS code of five characters, or empty");
      needed(row, "paid", PAID, "what was paid in dollars: 109.48, below zero where canceled");
    }
    if (faults.found() == before) {
      keep(row);
    }
  }

  private static boolean hasClaim(CsvTable.Row row) {
    return COLUMNS.subList(3, COLUMNS.size()).stream().anyMatch(row.cells()::containsKey);
  }

  private void keep(CsvTable.Row row) {
    var types =
        persons.computeIfAbsent(cell(row, "person"), person -> new EnumMap<>(EnrollmentType.class));
    int months = Integer.parseInt(cell(row, "months"));
    var of =
        types.computeIfAbsent(
            EnrollmentType.valueOf(cell(row, "type")),
            type -> new OfPerson(months, row.line(), new ArrayList<>()));
    if (of.months() != months) {
      fault(row.line(), "months", cell(row, "months"), "the same as in line " + of.line());
    } else if (types.values().stream().mapToInt(OfPerson::months).sum() > MONTHS_OF_A_YEAR) {
      fault(row.line(), "months", cell(row, "months"), "12 at most with those of other types");
    } else if (hasClaim(row)) {
      of.claims()
          .add(
              new ClaimPayment(
                  cell(row, "claim_type").intern(),
                  cell(row, "code").intern(),
                  Money.parse(cell(row, "paid"))));
    }
  }

  private static String cell(CsvTable.Row row, String column) {
    return row.cells().getOrDefault(column, "");
  }

  private void needed(CsvTable.Row row, String column, Pattern form, String expected) {
    if (!form.matcher(cell(row, column)).matches()) {
      fault(row.line(), column, row.cells().get(column), expected);
    }
  }

  private void fault(long line, @Nullable String column, @Nullable String value, String expected) {
    faults.add(Fault.inTable(TITLE, line, column, value, expected).under(RULE, CITE));
  }
}
