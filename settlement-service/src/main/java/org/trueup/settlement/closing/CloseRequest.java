package org.trueup.settlement.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.Money;
import org.trueup.settlement.bench.close.CloseStatement;

/**
 * What is to be closed.
 *
 * @param date the day that is closed
 * @param asOf the moment up to which facts count
 * @param received savings that CMS paid so far
 * @param paid losses that the ACO paid so far
 */
public record CloseRequest(
    AcoYear of,
    String name,
    LocalDate date,
    AsOf asOf,
    CloseStatement.Policy policy,
    Money received,
    Money paid) {

  /**
   * The same as of the moment at which it is recorded, where it names none.
   *
   * @throws Refusal 422 for a moment that has not come
   */
  CloseRequest notLaterThan(Instant now) {
    if (!asOf.isNow() && asOf.instant().isAfter(now)) {
      throw Refusal.broken(
          List.of(
              Fault.at("/asOf", asOf, "a moment that has come: what is on file by then counts")));
    }
    return asOf.isNow()
        ? new CloseRequest(of, name, date, new AsOf(now), policy, received, paid)
        : this;
  }
}
