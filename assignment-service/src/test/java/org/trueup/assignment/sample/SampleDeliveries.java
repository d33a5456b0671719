package org.trueup.assignment.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Seven small deliveries in CMS's shape: an initial list, a benchmark-year list, Q1 to Q3 with a
 * redelivered Q3, and the next year's Q1. They hold a leaver, a re-entry, a death, a gap in
 * eligibility with a change of enrollment type, a voluntarily aligned beneficiary and a removal by
 * redelivery. The identifiers carry an S, so that none can be anybody's.
 */
public final class SampleDeliveries {
  private static final String[] SCORES = {"ESRD", "DIS", "AGDU", "AGND"};
  static final List<String> BENEFICIARY =
      List.of(
          "BENE_MBI_ID",
          "BENE_HIC_NUM",
          "BENE_1ST_NAME",
          "BENE_LAST_NAME",
          "BENE_SEX_CD",
          "BENE_BRTH_DT",
          "BENE_DEATH_DT");
  public static final List<String> ASSIGNED = assignedColumns();
  public static final List<String> TURNOVER =
      with("PLUR_R05", "AB_R01", "HMO_R03", "NO_US_R02", "MDM_R04", "NOFND_R06");
  private static final int FIRST_OF_THE_CROWD = 101;

  private final String aco;
  private final int year;
  private final List<Integer> always;

  private SampleDeliveries(String aco, int year, int crowd) {
    this.aco = aco;
    this.year = year;
    this.always =
        IntStream.concat(
                IntStream.rangeClosed(1, 20),
                IntStream.range(FIRST_OF_THE_CROWD, FIRST_OF_THE_CROWD + crowd))
            .boxed()
            .toList();
  }

  /** The seven, in the order in which they came. */
  public static List<SampleList> of(String aco, int year) {
    return of(aco, year, 0);
  }

  /**
   * The same among more beneficiaries.
   *
   * @param crowd how many more there are, to whom nothing happens: every list names them
   */
  public static List<SampleList> of(String aco, int year, int crowd) {
    return new SampleDeliveries(aco, year, crowd).all();
  }

  private List<SampleList> all() {
    int two = year % 100;
    var annual = "AALR.D%02d9999.T0000000".formatted(two);
    var benchmark = "AALR.Y%d.D%02d9999.T1111111".formatted(year - 1, two);
    var next = "QALR.%dQ1.D%02d9999.T0100000".formatted(year + 1, two + 1);
    return List.of(
        list(annual, and(31, 32), Map.of(), 12),
        list(benchmark, and(31, 32, 34), Map.of(), 12),
        list(quarter(1, "0"), and(31, 32, 33, 34), Map.of(35, "PLUR_R05"), 12),
        list(quarter(2, "0"), and(31, 33, 34), Map.of(32, "NOFND_R06"), 9),
        list(quarter(3, "0"), and(32, 33, 34), Map.of(31, "PLUR_R05"), 6),
        list(
            quarter(3, "1"), and(32, 33), new TreeMap<>(Map.of(31, "PLUR_R05", 34, "PLUR_R05")), 6),
        list(next, withoutTheDead(33, 36), Map.of(32, "HMO_R03"), 0));
  }

  private String quarter(int quarter, String redelivery) {
    return "QALR.%dQ%d.D%02d9999.T0%d%s0000"
        .formatted(year, quarter, year % 100, quarter, redelivery);
  }

  private SampleList list(
      String name, List<Integer> beneficiaries, Map<Integer, String> left, int monthsOfTheDead) {
    boolean quarterly = name.startsWith("Q");
    var tables = new LinkedHashMap<String, String>();
    var assigned = new SampleTable(ASSIGNED);
    var visits = new SampleTable(with("MASTER_ID", "B_EM_LINE_CNT_T"));
    var assignable = new SampleTable(with("VA_SELECTION_ONLY"));
    for (int beneficiary : beneficiaries) {
      assigned.add(assigned(beneficiary, quarterly, monthsOfTheDead));
      addVisits(visits, beneficiary, quarterly);
      assignable.add(join(beneficiary(beneficiary, quarterly), beneficiary == 9 ? "1" : "0"));
    }
    Stream.of(41, 42).forEach(other -> assignable.add(join(beneficiary(other, quarterly), "0")));
    tables.put("1-1", assigned.csv());
    tables.put("1-2", visits.csv());
    if (quarterly) {
      tables.put("1-5", turnover(left).csv());
    }
    tables.put("1-6", assignable.csv());
    return new SampleList("P." + aco + ".ACO." + name, tables);
  }

  private SampleTable turnover(Map<Integer, String> left) {
    var table = new SampleTable(TURNOVER);
    left.forEach(
        (beneficiary, reason) ->
            table.add(
                join(
                    beneficiary(beneficiary, true),
                    TURNOVER.stream()
                        .skip(BENEFICIARY.size())
                        .map(column -> column.equals(reason) ? "1" : "0")
                        .toArray(String[]::new))));
    return table;
  }

  private String[] assigned(int beneficiary, boolean quarterly, int monthsOfTheDead) {
    var flags = new int[12];
    Arrays.fill(flags, beneficiary == 4 ? 1 : beneficiary == 5 ? 3 : 4);
    if (beneficiary == 7) {
      flags = new int[] {2, 2, 2, 2, 2, 2, 0, 0, 0, 4, 4, 4};
    }
    if (beneficiary == 6 && quarterly) {
      Arrays.fill(flags, monthsOfTheDead, 12, 0); // alive on the first of the month
    }
    var row = new ArrayList<>(List.of(beneficiary(beneficiary, quarterly)));
    row.addAll(List.of("SYN COUNTY", "NEW YORK", "33001"));
    row.addAll(beneficiary == 9 ? List.of("1", "001000001", "1999900081") : List.of("0", "", ""));
    row.addAll(
        beneficiary == 10 ? List.of("0", "0") : List.of("1", beneficiary % 7 == 0 ? "2" : "1"));
    row.addAll(List.of("1", "0", "12"));
    Arrays.stream(flags).forEach(flag -> row.add(String.valueOf(flag)));
    row.add("V28");
    row.addAll(Collections.nCopies(120, "0"));
    row.addAll(scores(beneficiary, flags));
    row.addAll(List.of("", "", "", "", "0", "0", "1", "0"));
    return row.toArray(String[]::new);
  }

  /** Twelve monthly scores with fourteen decimals, and the last of each type. */
  private static List<String> scores(int beneficiary, int[] flags) {
    var monthly = new ArrayList<String>();
    var last = new String[] {"", "", "", ""};
    for (int month = 0; month < 12; month++) {
      var score =
          new BigDecimal("0.40000000000000")
              .add(new BigDecimal("0.0079").multiply(BigDecimal.valueOf(beneficiary)))
              .add(new BigDecimal("0.1047291234").multiply(BigDecimal.valueOf(month)));
      monthly.add(flags[month] == 0 ? "" : score.toPlainString());
      if (flags[month] != 0) {
        last[flags[month] - 1] = monthly.getLast();
      }
    }
    monthly.addAll(List.of(last));
    return monthly;
  }

  private void addVisits(SampleTable visits, int beneficiary, boolean quarterly) {
    if (beneficiary != 9) {
      visits.add(
          join(
              beneficiary(beneficiary, quarterly),
              "001000001",
              String.valueOf(5 + beneficiary % 4)));
    }
    if (beneficiary == 8) {
      visits.add(join(beneficiary(beneficiary, quarterly), "001000002", "9"));
    }
  }

  /** The death is not known before the first quarter's list. */
  private String[] beneficiary(int beneficiary, boolean quarterly) {
    return new String[] {
      mbi(beneficiary),
      "",
      "SYN%02d".formatted(beneficiary),
      "ALRTEST",
      String.valueOf(1 + beneficiary % 2),
      "%02d/%02d/%d"
          .formatted(1 + beneficiary % 12, 1 + beneficiary % 28, 1935 + beneficiary % 100),
      beneficiary == 6 && quarterly ? "03/14/" + year : ""
    };
  }

  public static String mbi(int beneficiary) {
    return "1S%02dE00TT%02d".formatted(beneficiary / 100, beneficiary % 100);
  }

  private List<Integer> and(Integer... more) {
    return Stream.concat(always.stream(), Stream.of(more)).toList();
  }

  private List<Integer> withoutTheDead(Integer... more) {
    return and(more).stream().filter(beneficiary -> beneficiary != 6).toList();
  }

  private static String[] join(String[] beneficiary, String... more) {
    return Stream.concat(Stream.of(beneficiary), Stream.of(more)).toArray(String[]::new);
  }

  private static List<String> with(String... more) {
    return Stream.concat(BENEFICIARY.stream(), Stream.of(more)).toList();
  }

  private static List<String> assignedColumns() {
    var columns =
        new ArrayList<>(
            with(
                "GEO_SSA_CNTY_CD_NAME",
                "GEO_SSA_STATE_NAME",
                "STATE_COUNTY_CD",
                "IN_VA_MAX",
                "VA_TIN",
                "VA_NPI",
                "CBA_FLAG",
                "ASSIGNMENT_TYPE",
                "ASSIGNED_BEFORE",
                "ASG_STATUS",
                "PARTD_MONTHS"));
    IntStream.rangeClosed(1, 12).forEach(i -> columns.add("EnrollFlag" + i));
    columns.add("HCC_version");
    IntStream.rangeClosed(1, 120).forEach(i -> columns.add("HCC_COL_" + i));
    IntStream.rangeClosed(1, 12).forEach(i -> columns.add("BENE_RSK_R_SCRE_%02d".formatted(i)));
    Stream.of("", "DEM_")
        .forEach(form -> Stream.of(SCORES).forEach(type -> columns.add(form + type + "_SCORE")));
    columns.addAll(List.of("NEW_ENROLLEE", "LTI_STATUS", "BENE_RACE_CD", "BENE_PSNYRS_DUAL"));
    return columns;
  }
}
