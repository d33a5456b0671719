package org.trueup.settlement.bench.close;

import java.time.LocalDate;
import org.trueup.contracts.value.Money;

/**
 * What one close said before CMS determined, savings less losses.
 *
 * @param fullYear of the whole year
 * @param recognized of it by the date
 */
public record BookedClose(String name, LocalDate date, Money fullYear, Money recognized) {

  /** Of a close that is on file. */
  public static BookedClose of(String name, CloseStatement statement) {
    var amounts = statement.amounts();
    return new BookedClose(
        name,
        statement.date(),
        amounts.fullYear().minus(amounts.fullYearOwed()),
        amounts.recognized().minus(amounts.recognizedOwed()));
  }

  /** What CMS determined beyond what had been recognized; below zero what was taken back. */
  public Money trueUp(Money determined) {
    return determined.minus(recognized);
  }

  /** The same of the amount that the close expected of the whole year. */
  public Money error(Money determined) {
    return determined.minus(fullYear);
  }
}
