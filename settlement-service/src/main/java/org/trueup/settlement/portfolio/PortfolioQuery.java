package org.trueup.settlement.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.SettlementInputsUsed;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.messaging.IntakeState;
import org.trueup.settlement.reconciliation.SettlementComputation;
import org.trueup.settlement.store.YearOfAcos;

/** Where all ACOs of a performance year stand. Changes nothing. */
@ApplicationScoped
public class PortfolioQuery {
  private final YearOfAcos onFile;
  private final Summaries summaries;
  private final SettlementComputation computation;
  private final IntakeState intake;

  PortfolioQuery(
      YearOfAcos onFile,
      Summaries summaries,
      SettlementComputation computation,
      IntakeState intake) {
    this.onFile = onFile;
    this.summaries = summaries;
    this.computation = computation;
    this.intake = intake;
  }

  /** The years that have settlements, the first one first. */
  @Transactional
  public List<PerformanceYear> years() {
    return onFile.years();
  }

  /**
   * Every ACO whose agreement covered the year then, or that had a settlement of it.
   *
   * @param wanted which ACOs are asked about
   */
  @Transactional
  public List<PortfolioItem> of(PerformanceYear year, AsOf asOf, Predicate<AcoId> wanted) {
    var current =
        onFile.current(year, asOf).stream()
            .filter(key -> wanted.test(new AcoId(key.acoId())))
            .toList();
    var newest = onFile.newestAssignments(year, asOf);
    var behind = asOf.isNow() ? intake.behind() : (Predicate<AcoId>) aco -> false;
    var items = new ArrayList<PortfolioItem>();
    var seen = new HashSet<String>();
    for (var summary : summaries.of(year, current)) {
      var aco = summary.item().acoId();
      seen.add(aco.value());
      items.add(summary.asItem(newest.get(aco.value()), behind.test(aco)));
    }
    onFile.agreements(year, asOf, aco -> wanted.test(aco) && !seen.contains(aco.value())).stream()
        .filter(agreement -> seen.add(agreement.acoId().value()))
        .map(only -> nothingYet(year, only, newest.containsKey(only.acoId().value())))
        .forEach(items::add);
    return items;
  }

  /** Every year of an ACO that an agreement covered then, or that had a settlement. */
  @Transactional
  public List<PortfolioItem> ofAco(AcoId aco, AsOf asOf) {
    return onFile.years(aco).stream()
        .flatMap(year -> of(year, asOf, aco::equals).stream())
        .toList();
  }

  /** Some ACOs' settlements as they stand now, in no order. */
  @Transactional
  public List<PortfolioItem> of(Collection<AcoYear> some) {
    var byYear = some.stream().collect(Collectors.groupingBy(AcoYear::year));
    var items = new ArrayList<PortfolioItem>();
    byYear.forEach(
        (year, acos) -> {
          var wanted = acos.stream().map(AcoYear::aco).collect(Collectors.toSet());
          items.addAll(of(year, AsOf.NOW, wanted::contains));
        });
    return items;
  }

  /** Of an ACO with an agreement and nothing else. */
  private PortfolioItem nothingYet(
      PerformanceYear year, AgreementSigned agreement, boolean assignmentKnown) {
    var occasion =
        new SettlementComputation.Occasion(
            new AcoYear(agreement.acoId(), year),
            Optional.empty(),
            Cause.of(Cause.Kind.AGREEMENT),
            Instant.EPOCH,
            assignmentKnown);
    var inputs = SettlementInputsUsed.of(agreement, List.of());
    var settlement = computation.of(occasion, inputs).notYetRecorded();
    return PortfolioItem.of(settlement, Optional.empty(), null).isStale(assignmentKnown);
  }
}
