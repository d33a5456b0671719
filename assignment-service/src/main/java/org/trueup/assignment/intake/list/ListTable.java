package org.trueup.assignment.intake.list;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tables of a list, in the order in which they are read: the months that leave person years
 * before the assigned, the assigned before those who left.
 */
enum ListTable implements TableKind {
  EPISODES("1-7", "B9729|U071|COVID19_EPISODE|ADMISSION_DT|DISCHARGE_DT|COVID19_MONTH\\d\\d"),
  ASSIGNED(
      "1-1",
      "GEO_SSA_CNTY_CD_NAME|GEO_SSA_STATE_NAME|STATE_COUNTY_CD|IN_VA_MAX|VA_TIN|VA_NPI|CBA_FLAG"
          + "|ASSIGNMENT_TYPE|ASSIGNED_BEFORE|ASG_STATUS|PARTD_MONTHS|EnrollFlag\\d{1,2}"
          + "|HCC_version|HCC_COL_\\d{1,3}|BENE_RSK_R_SCRE_\\d\\d"
          + "|(DEM_)?(ESRD|DIS|AGDU|AGND)_SCORE|NEW_ENROLLEE|LTI_STATUS|BENE_RACE_CD"
          + "|BENE_PSNYRS_DUAL|EXCLUDED|(DECEASED|MISSING_ID|PART_A_B_ONLY|GHP|OUTSIDE_US)_EXCLUDED|OTHER_SHARED_SAV_INIT"),
  TURNOVER("1-5", "PLUR_R05|AB_R01|HMO_R03|NO_US_R02|MDM_R04|NOFND_R06"),
  BY_PARTICIPANT("1-2", "MASTER_ID|B_EM_LINE_CNT_T"),
  ASSIGNABLE("1-6", "VA_SELECTION_ONLY"),
  BY_FACILITY("1-3", "MASTER_ID|REV_LINE_CNT"),
  BY_PROFESSIONAL("1-4", "MASTER_ID|NPI_USED|PCS_COUNT"),
  UNNAMED("1-8", ".*"),
  UNDERSERVED(
      "1-9", "ADI_NATRANK|BENE_LIS_STATUS|BENE_DUAL_STATUS|BENE_PSNYRS_LIS_DUAL|BENE_PSNYRS");

  private static final String OF_THE_BENEFICIARY =
      "BENE_MBI_ID|BENE_HIC_NUM|BENE_1ST_NAME|BENE_LAST_NAME|BENE_SEX_CD|BENE_BRTH_DT"
          + "|BENE_DEATH_DT";

  private final String number;
  private final Pattern known;

  ListTable(String number, String columns) {
    this.number = number;
    this.known = Pattern.compile(OF_THE_BENEFICIARY + "|" + columns, Pattern.CASE_INSENSITIVE);
  }

  /** As file names and faults write it: {@code 1-1}. */
  @Override
  public String number() {
    return number;
  }

  static Optional<ListTable> numbered(String number) {
    return Arrays.stream(values()).filter(table -> table.number.equals(number)).findFirst();
  }

  @Override
  public String layout() {
    return "Layout of assignment list reports";
  }

  @Override
  public boolean knows(String column) {
    return known.matcher(column).matches();
  }
}
