package org.trueup.local.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The columns of a year's tables, as they stood in it; of years before 2021 as in 2021. */
public record TableLayout(int year, boolean prospective) {
  private static final int NARROW_UNTIL = 2021;

  static final List<String> PERSON =
      List.of(
          "BENE_MBI_ID",
          "BENE_HIC_NUM",
          "BENE_1ST_NAME",
          "BENE_LAST_NAME",
          "BENE_SEX_CD",
          "BENE_BRTH_DT",
          "BENE_DEATH_DT");
  private static final List<String> PLACE_AND_CHOICE =
      List.of(
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
          "PARTD_MONTHS");
  static final List<String> EXCLUSIONS =
      List.of(
          "EXCLUDED",
          "DECEASED_EXCLUDED",
          "MISSING_ID_EXCLUDED",
          "PART_A_B_ONLY_EXCLUDED",
          "GHP_EXCLUDED",
          "OUTSIDE_US_EXCLUDED",
          "OTHER_SHARED_SAV_INIT");
  private static final List<String> SCORES =
      List.of(
          "ESRD_SCORE",
          "DIS_SCORE",
          "AGDU_SCORE",
          "AGND_SCORE",
          "DEM_ESRD_SCORE",
          "DEM_DIS_SCORE",
          "DEM_AGDU_SCORE",
          "DEM_AGND_SCORE");
  private static final List<String> SINCE_2022 =
      List.of("NEW_ENROLLEE", "LTI_STATUS", "BENE_RACE_CD", "BENE_PSNYRS_DUAL");
  public static final List<String> TURNOVER =
      List.of("PLUR_R05", "AB_R01", "HMO_R03", "NO_US_R02", "MDM_R04", "NOFND_R06");

  boolean isWide() {
    return year > NARROW_UNTIL;
  }

  /** Condition categories. */
  public int conditions() {
    return isWide() ? 120 : 90;
  }

  public List<String> assigned() {
    var columns = new ArrayList<>(PERSON);
    columns.addAll(PLACE_AND_CHOICE);
    if (prospective) {
      columns.addAll(EXCLUSIONS);
    }
    numbered(columns, "EnrollFlag%d", 12);
    columns.add("HCC_version");
    numbered(columns, "HCC_COL_%d", conditions());
    numbered(columns, "BENE_RSK_R_SCRE_%02d", 12);
    columns.addAll(SCORES);
    if (isWide()) {
      columns.addAll(SINCE_2022);
    }
    return columns;
  }

  public List<String> withPerson(String... more) {
    var columns = new ArrayList<>(PERSON);
    columns.addAll(List.of(more));
    return columns;
  }

  /** The line at the head of a table, as CMS writes it: names in quotation marks. */
  public static String header(List<String> columns) {
    return columns.stream().collect(Collectors.joining("\",\"", "\"", "\""));
  }

  private static void numbered(List<String> columns, String name, int count) {
    IntStream.rangeClosed(1, count).forEach(i -> columns.add(name.formatted(i)));
  }
}
