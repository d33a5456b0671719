package org.trueup.assignment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Claims of a table as records of a fixed width, with the positions of CMS's Claim and Claim Line
 * Feed Information Packet, version 38.
 */
final class FeedSample {
  /** A file of the feed: where each column begins, from 1, and how long a record is. */
  record File(String number, int length, Map<String, Integer> columns) {
    String csv() {
      return "cclf" + number.toLowerCase(Locale.ROOT) + ".csv";
    }
  }

  static final List<File> FILES =
      List.of(
          new File(
              "1",
              437,
              Map.of(
                  "CUR_CLM_UNIQ_ID", 1,
                  "PRVDR_OSCAR_NUM", 14,
                  "BENE_MBI_ID", 20,
                  "CLM_TYPE_CD", 42,
                  "CLM_FROM_DT", 44,
                  "CLM_THRU_DT", 54,
                  "CLM_PMT_AMT", 82,
                  "CLM_ADJSMT_TYPE_CD", 149,
                  "CLM_ADMSN_TYPE_CD", 182)),
          new File(
              "5",
              388,
              Map.of(
                  "BENE_MBI_ID", 24,
                  "CLM_PRVDR_SPCLTY_CD", 73,
                  "CLM_POS_CD", 76,
                  "CLM_LINE_FROM_DT", 78,
                  "CLM_LINE_HCPCS_CD", 98,
                  "CLM_LINE_CVRD_PD_AMT", 103,
                  "CLM_RNDRG_PRVDR_TAX_NUM", 126,
                  "CLM_ADJSMT_TYPE_CD", 150,
                  "CLM_CNTL_NUM", 172,
                  "CLM_LINE_ALOWD_CHRG_AMT", 223)),
          new File("A", 324, Map.of("CUR_CLM_UNIQ_ID", 1, "CLM_DEMO_1ST_NUM", 53)));

  private FeedSample() {}

  static String fixedWidth(File file, String csv) throws IOException {
    var records = new StringBuilder();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (var row : rows) {
        records.append(record(file, row)).append('\n');
      }
    }
    return records.toString();
  }

  private static String record(File file, NamedCsvRecord row) {
    var record = new StringBuilder(" ".repeat(file.length()));
    file.columns()
        .forEach(
            (column, from) -> {
              var text = row.getField(column);
              record.replace(from - 1, from - 1 + text.length(), text);
            });
    return record.toString();
  }
}
