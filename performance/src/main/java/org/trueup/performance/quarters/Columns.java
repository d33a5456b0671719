package org.trueup.performance.quarters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The header lines of the tables of 2024, as CMS writes them. */
final class Columns {
  static final int CONDITIONS = 120;
  static final int MONTHS = 12;

  private static final List<String> PERSON =
      List.of(
          "BENE_MBI_ID",
          "BENE_HIC_NUM",
          "BENE_1ST_NAME",
          "BENE_LAST_NAME",
          "BENE_SEX_CD",
          "BENE_BRTH_DT",
          "BENE_DEATH_DT");

  private Columns() {}

  /** Of table 1-1: 175 columns. */
  static String assigned() {
    var columns = new ArrayList<>(PERSON);
    columns.addAll(List.of("GEO_SSA_CNTY_CD_NAME", "GEO_SSA_STATE_NAME", "STATE_COUNTY_CD"));
    columns.addAll(List.of("IN_VA_MAX", "VA_TIN", "VA_NPI", "CBA_FLAG", "ASSIGNMENT_TYPE"));
    columns.addAll(List.of("ASSIGNED_BEFORE", "ASG_STATUS", "PARTD_MONTHS"));
    add(columns, "EnrollFlag%d", MONTHS);
    columns.add("HCC_version");
    add(columns, "HCC_COL_%d", CONDITIONS);
    add(columns, "BENE_RSK_R_SCRE_%02d", MONTHS);
    columns.addAll(List.of("ESRD_SCORE", "DIS_SCORE", "AGDU_SCORE", "AGND_SCORE"));
    columns.addAll(List.of("DEM_ESRD_SCORE", "DEM_DIS_SCORE", "DEM_AGDU_SCORE", "DEM_AGND_SCORE"));
    columns.addAll(List.of("NEW_ENROLLEE", "LTI_STATUS", "BENE_RACE_CD", "BENE_PSNYRS_DUAL"));
    return header(columns);
  }

  /** Of the other tables, whose lines begin with the same person. */
  static String person(String... more) {
    var columns = new ArrayList<>(PERSON);
    columns.addAll(List.of(more));
    return header(columns);
  }

  private static String header(List<String> columns) {
    return columns.stream().collect(Collectors.joining("\",\"", "\"", "\""));
  }

  private static void add(List<String> columns, String name, int count) {
    IntStream.rangeClosed(1, count).forEach(i -> columns.add(name.formatted(i)));
  }
}
