package org.trueup.assignment.intake.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trueup.assignment.calculation.list.Mbi;
import org.trueup.contracts.refusal.Refusal;

/** Crosswalks as spreadsheets, warehouses and CMS write them. */
class IdentifierTableTest {
  private static final String CURRENT = "1S00E00TT51";
  private static final String PREVIOUS = "1S00E00TT01";
  private static final String ROW = CURRENT + "," + PREVIOUS + "\r\n";
  private static final String HEADER = "current_mbi,previous_mbi\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        HEADER + ROW,
        "\uFEFF" + HEADER + ROW,
        "\uFEFF\"current_mbi\",\"previous_mbi\"\n" + ROW,
        "CURRENT_MBI,PREVIOUS_MBI\n" + ROW,
        "previous_mbi,current_mbi,note\n1S00E00TT01,1S00E00TT51,\"new, card\"\n",
        HEADER + ",\r\n" + ROW + ",\r\n \r\n",
        "HICN_MBI_XREF_IND,CRNT_NUM,PRVS_NUM,PRVS_ID_EFCTV_DT,PRVS_ID_OBSLT_DT,BENE_RRB_NUM\n"
            + "M,1S00E00TT51,1S00E00TT01,2024-01-01,2025-01-01,~\n",
        "crnt_num,prvs_num\n" + ROW
      })
  void saysWhichIdentifierFollowsWhich(String csv) {
    assertThat(IdentifierTable.read(stream(csv, StandardCharsets.UTF_8)))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(Mbi.unpack(change.current())).isEqualTo(CURRENT);
              assertThat(Mbi.unpack(change.previous())).isEqualTo(PREVIOUS);
            });
  }

  @Test
  void theHeaderIsLookedAtBeforeTheRows() {
    assertThat(refusal("new,old\n" + ROW + ROW).faults())
        .extracting(fault -> fault.where().line() + " " + fault.where().column())
        .containsExactly("1 current_mbi", "1 previous_mbi");
    assertThat(refusal("current_mbi,previous_mbi,CRNT_NUM\n" + CURRENT + "," + ROW).faults())
        .extracting(fault -> fault.expected())
        .containsExactly("the only column of that name");
    assertThat(refusal("").faults()).extracting(fault -> fault.where().line()).containsExactly(1L);
  }

  @Test
  void separatorsAndEncodingsAreNamed() {
    var table = HEADER + ROW;
    assertThat(words(refusal(table.replace(',', ';')))).contains("separated by semicolons");
    assertThat(words(refusal(table.replace(',', '|')))).contains("separated by bars");
    for (var encoding : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      assertThat(words(refusal("\uFEFF" + table, encoding))).contains("text in UTF-8");
    }
  }

  @Test
  void identifiersAreNotRepeated() {
    var refusal = refusal(HEADER + "1S00-E00-TT51," + PREVIOUS + "\n" + ROW + CURRENT + "\n");
    assertThat(refusal.faults())
        .extracting(fault -> fault.where().line() + " " + fault.expected())
        .containsExactly(
            "2 " + Mbi.FORM + "; this has dashes, as on the card: leave them out",
            "4 a row of 2 cells, as the header has; this has 1");
    assertThat(words(refusal)).doesNotContain("1S00");
  }

  private static String words(Refusal refusal) {
    return refusal.getMessage() + " " + refusal.faults();
  }

  private static Refusal refusal(String csv) {
    return refusal(csv, StandardCharsets.UTF_8);
  }

  private static Refusal refusal(String csv, Charset encoding) {
    return catchThrowableOfType(Refusal.class, () -> IdentifierTable.read(stream(csv, encoding)));
  }

  private static ByteArrayInputStream stream(String csv, Charset encoding) {
    return new ByteArrayInputStream(csv.getBytes(encoding));
  }
}
