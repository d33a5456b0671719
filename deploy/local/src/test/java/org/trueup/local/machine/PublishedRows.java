package org.trueup.local.machine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Made-up rows in the layout of PY2018, with amounts worked out here by hand: rates of 42 CFR
 * 425.604 to 425.610, a quality score of 90%, 2% sequestration, nothing near a limit.
 */
final class PublishedRows {
  private static final String HEADER =
      "ACO_ID,ACO_Name,Agreement_Period_Num,Current_Start_Date,Current_Track_1,Current_Track_2,"
          + "Current_Track_3,Current_Track_1_Plus,AIM,N_AB,MinSavPerc,DisAdj,EarnSaveLoss,Met_QPS,"
          + "QualScore,ABtotBnchmk,ABtotExp,Adv_Pay_Amt,RevLossLimit,N_AB_Year_PY\n";
  private static final int ROWS = 25;

  /**
   * @param flags of tracks 1, 2, 3 and 1+
   * @param keptOf100 share of savings after quality and sequestration, in hundredths of a percent
   * @param lostOf100 share of losses, likewise
   */
  private record Terms(String flags, String minimumRate, int keptOf100, int lostOf100) {}

  private static final List<Terms> TERMS =
      List.of(
          new Terms("1,0,0,0", "0.03", 4410, 0), // 50% x 90% x 98%
          new Terms("0,0,0,1", "0.01", 4410, 3000), // 30% fixed
          new Terms("0,1,0,0", "0.02", 5292, 4600), // 60% x 90% x 98%; 1 - 54%
          new Terms("0,0,1,0", "0.005", 6615, 4000)); // 75% x 90% x 98%; 1 - 67.5%, floor 40%

  private PublishedRows() {}

  static String py2018() {
    var text = new StringBuilder(HEADER);
    for (int i = 0; i < ROWS; i++) {
      text.append(row(i, TERMS.get(i % TERMS.size())));
    }
    return text.toString();
  }

  /** Savings of 4%; every third row losses of 3%, below every limit. */
  private static String row(int i, Terms terms) {
    var benchmark = 90_000_000L + 1_000_000L * i;
    var loses = i % 3 == 2;
    var generated = loses ? -benchmark * 3 / 100 : benchmark * 4 / 100;
    var amount = share(generated, loses ? terms.lostOf100 : terms.keptOf100);
    return "A%d,\"Made-up, No. %d\",1,1/1/2018,%s,0,10999,%s,,%s,1,0.9,%d,%d,,0,10500\n"
        .formatted(
            9100 + i, i, terms.flags, terms.minimumRate, amount, benchmark, benchmark - generated);
  }

  private static String share(long generated, int hundredthsOfAPercent) {
    return BigDecimal.valueOf(generated)
        .multiply(BigDecimal.valueOf(hundredthsOfAPercent, 4))
        .setScale(0, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
