package org.trueup.settlement.outlook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Predicate;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.settlement.store.YearOfAcos;

/** The outlooks of all ACOs of a year. Changes nothing. */
@ApplicationScoped
public class OutlooksQuery {
  private final YearOfAcos yearOfAcos;
  private final OutlookQuery outlooks;

  OutlooksQuery(YearOfAcos yearOfAcos, OutlookQuery outlooks) {
    this.yearOfAcos = yearOfAcos;
    this.outlooks = outlooks;
  }

  /** Those that have a list and a benchmark, in the order of ACOs. */
  @Transactional
  public List<Outlook> of(PerformanceYear year, Predicate<AcoId> whose, AsOf asOf) {
    var keys =
        yearOfAcos.current(year, asOf).stream()
            .filter(key -> whose.test(AcoId.parse(key.acoId())))
            .toList();
    return yearOfAcos.settlements(year, keys).values().stream()
        .sorted((one, other) -> one.acoId().compareTo(other.acoId()))
        .flatMap(settlement -> outlooks.find(settlement, asOf).stream())
        .toList();
  }
}
