package org.trueup.local.lists;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.trueup.contracts.value.AcoId;

/**
 * A list as CMS would send it.
 *
 * @param prospective whether it is the layout of prospective lists
 * @param restated how many redeliveries of the period came before it
 * @param left who is no longer assigned, and why
 * @param assignableOnly people who could be assigned and are not
 */
public record MadeList(
    AcoId acoId,
    int year,
    ListPeriod period,
    int restated,
    boolean prospective,
    List<Person> assigned,
    Map<Person, TurnoverMark> left,
    List<Person> assignableOnly) {

  /** The name of its files: the family's name changed with 2019. */
  public String name() {
    boolean older = year < 2019;
    var family = period.isQuarter() ? (older ? "QASSGN" : "QALR") : (older ? "HASSGN" : "AALR");
    return "P.%s.ACO.%s%s.D%02d9999.T0%d%d0000"
        .formatted(
            acoId,
            family,
            period.isQuarter() ? "." + year + period : "",
            year % 100,
            period.ordinal(),
            restated);
  }

  YearMonth from() {
    return period.from(year, prospective);
  }

  int months() {
    return period.months(prospective);
  }
}
