package org.trueup.settlement.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.Money;
import org.trueup.settlement.bench.close.BookedHistory;
import org.trueup.settlement.store.Closes;

/** What became of what was booked, year by year. Changes nothing. */
@ApplicationScoped
public class BookedHistories {
  private final Closes closes;
  private final CloseQuery query;

  BookedHistories(Closes closes, CloseQuery query) {
    this.closes = closes;
    this.query = query;
  }

  /**
   * One year.
   *
   * @param isProvisional whether a rule behind one of its closes is
   */
  public record Booked(AcoYear of, BookedHistory history, boolean isProvisional) {}

  /** Every year with a close. */
  @Transactional
  public List<Booked> of(Predicate<AcoId> whose) {
    return closes.years().stream()
        .filter(year -> whose.test(year.aco()))
        .map(year -> booked(year, closes.of(year)))
        .toList();
  }

  private Booked booked(AcoYear of, List<Closes.OnFile> closes) {
    boolean isProvisional = closes.stream().map(query::provisional).anyMatch(Boolean.TRUE::equals);
    return new Booked(of, history(closes), isProvisional);
  }

  private static BookedHistory history(List<Closes.OnFile> closes) {
    var before =
        closes.stream()
            .filter(close -> close.statement().determined() == null)
            .map(close -> close.statement().amounts().recognized())
            .toList();
    Optional<Money> determined =
        closes.stream()
            .flatMap(close -> Optional.ofNullable(close.statement().determined()).stream())
            .reduce((earlier, later) -> later);
    return new BookedHistory(before, determined);
  }
}
