package org.trueup.settlement.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  BookedHistories(Closes closes) {
    this.closes = closes;
  }

  /** Of every year with a close. */
  @Transactional
  public Map<AcoYear, BookedHistory> of(Predicate<AcoId> whose) {
    var histories = new LinkedHashMap<AcoYear, BookedHistory>();
    closes.years().stream()
        .filter(year -> whose.test(year.aco()))
        .forEach(year -> histories.put(year, history(closes.of(year))));
    return histories;
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
