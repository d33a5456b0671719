package org.trueup.settlement.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Version;
import org.trueup.settlement.bench.close.BookedClose;
import org.trueup.settlement.bench.close.BookedHistory;
import org.trueup.settlement.store.Closes;
import org.trueup.settlement.store.Settlements;

/** What became of what was booked, year by year. Changes nothing. */
@ApplicationScoped
public class BookedHistories {
  private final Closes closes;
  private final CloseQuery query;
  private final Settlements settlements;

  BookedHistories(Closes closes, CloseQuery query, Settlements settlements) {
    this.closes = closes;
    this.query = query;
    this.settlements = settlements;
  }

  /**
   * One year.
   *
   * @param closes that somebody approved before CMS determined, in the order they were prepared
   * @param isProvisional whether a rule behind one of its closes is
   */
  public record Booked(
      AcoYear of, List<BookedClose> closes, BookedHistory history, boolean isProvisional) {
    public Booked {
      closes = List.copyOf(closes);
    }
  }

  /** Every year with a close that was approved: one that was only prepared is in no ledger. */
  @Transactional
  public List<Booked> of(Predicate<AcoId> whose) {
    return closes.years().stream()
        .filter(year -> whose.test(year.aco()))
        .flatMap(year -> booked(year).stream())
        .toList();
  }

  private Optional<Booked> booked(AcoYear of) {
    var approved = closes.of(of).stream().filter(close -> close.approved() != null).toList();
    if (approved.isEmpty()) {
      return Optional.empty();
    }
    var before = approved.stream().filter(close -> close.statement().determined() == null).toList();
    var history =
        new BookedHistory(
            before.stream().map(close -> close.statement().amounts().recognized()).toList(),
            determined(of));
    return Optional.of(
        new Booked(
            of,
            before.stream().map(close -> BookedClose.of(close.name(), close.statement())).toList(),
            history,
            approved.stream().map(query::provisional).anyMatch(Boolean.TRUE::equals)));
  }

  /** CMS's latest notice on file, whether a close followed it or not. */
  private Optional<Money> determined(AcoYear of) {
    return settlements
        .find(of, Version.CURRENT)
        .flatMap(settlement -> Optional.ofNullable(settlement.inputs().cmsDetermination()))
        .flatMap(notice -> Optional.ofNullable(notice.amount()));
  }
}
