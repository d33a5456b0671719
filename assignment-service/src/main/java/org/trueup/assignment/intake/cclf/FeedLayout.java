package org.trueup.assignment.intake.cclf;

import java.util.List;

/**
 * Where the columns that are read stand in a record of the feed as CMS delivers it, from position 1
 * to the last: Claim and Claim Line Feed Information Packet, the table of each file. Later versions
 * of the packet only add columns behind these.
 *
 * @param fields in the order in which they stand
 */
record FeedLayout(List<Field> fields) {

  /** One column. */
  record Field(String column, int from, int to) {
    /** Its text in a record, without the blanks around it. */
    String in(String line) {
      return line.substring(from - 1, to).strip();
    }

    boolean isAmount() {
      return column.endsWith("_AMT");
    }
  }

  /** How long a record is at least. */
  int length() {
    return fields.getLast().to();
  }

  /** Of a table that CMS delivers so. */
  static FeedLayout of(FeedTable table) {
    return new FeedLayout(
        switch (table) {
          case FACILITY_CLAIMS -> facilityClaims();
          case REVENUE_CENTERS ->
              List.of(
                  new Field("CUR_CLM_UNIQ_ID", 1, 13),
                  new Field("CLM_LINE_PROD_REV_CTR_CD", 68, 71));
          case PROFESSIONAL_LINES -> professionalLines();
          case CROSSWALK -> List.of(new Field("CRNT_NUM", 2, 12), new Field("PRVS_NUM", 13, 23));
          case DEMONSTRATIONS ->
              List.of(
                  new Field("CUR_CLM_UNIQ_ID", 1, 13),
                  new Field("CLM_DEMO_1ST_NUM", 53, 54),
                  new Field("CLM_DEMO_2ND_NUM", 55, 56),
                  new Field("CLM_DEMO_3RD_NUM", 57, 58),
                  new Field("CLM_DEMO_4TH_NUM", 59, 60),
                  new Field("CLM_DEMO_5TH_NUM", 61, 62));
          case ASSIGNED, NETWORK, SUMMARY, OTHERS ->
              throw new IllegalArgumentException(
                  table + " has no records of the feed that are read");
        });
  }

  private static List<Field> facilityClaims() {
    return List.of(
        new Field("CUR_CLM_UNIQ_ID", 1, 13),
        new Field("PRVDR_OSCAR_NUM", 14, 19),
        new Field("BENE_MBI_ID", 20, 30),
        new Field("CLM_TYPE_CD", 42, 43),
        new Field("CLM_FROM_DT", 44, 53),
        new Field("CLM_THRU_DT", 54, 63),
        new Field("PRNCPL_DGNS_CD", 66, 72),
        new Field("CLM_MDCR_NPMT_RSN_CD", 80, 81),
        new Field("CLM_PMT_AMT", 82, 98),
        new Field("CLM_ADJSMT_TYPE_CD", 149, 150),
        new Field("CLM_ADMSN_TYPE_CD", 182, 183));
  }

  private static List<Field> professionalLines() {
    return List.of(
        new Field("BENE_MBI_ID", 24, 34),
        new Field("CLM_PRVDR_SPCLTY_CD", 73, 74),
        new Field("CLM_POS_CD", 76, 77),
        new Field("CLM_LINE_FROM_DT", 78, 87),
        new Field("CLM_LINE_HCPCS_CD", 98, 102),
        new Field("CLM_LINE_CVRD_PD_AMT", 103, 117),
        new Field("CLM_RNDRG_PRVDR_TAX_NUM", 126, 135),
        new Field("CLM_CARR_PMT_DNL_CD", 146, 147),
        new Field("CLM_ADJSMT_TYPE_CD", 150, 151),
        new Field("CLM_CNTL_NUM", 172, 211),
        new Field("CLM_LINE_ALOWD_CHRG_AMT", 223, 239));
  }
}
