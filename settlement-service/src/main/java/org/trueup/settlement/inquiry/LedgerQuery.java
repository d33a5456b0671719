package org.trueup.settlement.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AdvancesSettled;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.SettlementInputsUsed.AdvanceEntry;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Version;
import org.trueup.messaging.Recorded;
import org.trueup.settlement.fact.FactKind;
import org.trueup.settlement.rules.RestOfAdvance;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.store.Advances;
import org.trueup.settlement.store.Facts;
import org.trueup.settlement.store.Settlements;
import org.trueup.settlement.store.UpstreamEvents;

/** What stands of money that was paid to an ACO before it was earned. */
@ApplicationScoped
public class LedgerQuery {
  private static final AdvancesSettled NOT_SETTLED =
      new AdvancesSettled(Money.ZERO, Money.ZERO, null, null, null);

  private final Rules rules;
  private final UpstreamEvents upstream;
  private final Facts facts;
  private final Advances advances;
  private final Settlements settlements;

  LedgerQuery(
      Rules rules,
      UpstreamEvents upstream,
      Facts facts,
      Advances advances,
      Settlements settlements) {
    this.rules = rules;
    this.upstream = upstream;
    this.facts = facts;
    this.advances = advances;
    this.settlements = settlements;
  }

  /** What money was paid for. */
  public enum Account {
    /** Advance payments, AIM and AIP: outstanding until they are recouped. */
    ADVANCES,
    /** Shared savings of one year, paid before they were earned. */
    PREPAID_SHARED_SAVINGS
  }

  /**
   * An account of the ledger; what was paid is recouped, due, or outstanding.
   *
   * @param performanceYear the year whose savings were prepaid; absent for advances
   * @param outstanding still to be recouped
   * @param due to be repaid by the ACO
   * @param dueSince the day on which the agreement ended before its term, where that made it due
   * @param cite the paragraph that makes it due; absent where nothing is
   * @param provisional why that is not yet certain; absent where it was verified in a text
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Balance(
      Account account,
      @Nullable PerformanceYear performanceYear,
      Money paid,
      Money recouped,
      Money outstanding,
      Money due,
      @Nullable LocalDate dueSince,
      @Nullable String cite,
      @Nullable String provisional) {}

  /** Money that was paid beforehand, and what for. */
  private record Paid(Account account, @Nullable PerformanceYear year, Money amount) {}

  /** Money that is due, and by which rule. */
  private record Due(Money amount, @Nullable LocalDate since, Optional<Ruled<RestOfAdvance>> rule) {
    static final Due NOTHING = new Due(Money.ZERO, null, Optional.empty());
  }

  /** Every account of the ACO in which there ever was anything, as it stood then. */
  @Transactional
  public List<Balance> of(AcoId aco, AsOf asOf) {
    var current =
        settlements.years(aco).stream()
            .flatMap(
                year -> settlements.find(new AcoYear(aco, year), Version.knownAt(asOf)).stream())
            .toList();
    return Stream.concat(
            advanced(aco, asOf, current).stream(),
            facts.years(aco).stream().flatMap(year -> prepaid(aco, year, asOf, current).stream()))
        .toList();
  }

  private Optional<Balance> advanced(AcoId aco, AsOf asOf, List<SettlementDetermined> current) {
    var entries = advances.of(aco, asOf);
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    var paid = sum(entries.stream().map(AdvanceEntry::amount));
    var recouped = sum(current.stream().map(SettlementDetermined::recouped));
    var settledDue = sum(current.stream().map(SettlementDetermined::takenBack)).minus(recouped);
    var rest = paid.minus(recouped).max(Money.ZERO);
    var due = dueOnExit(entries, upstream.agreements(aco, asOf), rest);
    return Optional.of(
        balance(new Paid(Account.ADVANCES, null, paid), recouped, atLeast(settledDue, due)));
  }

  /** A later settlement may know less than the exit: whichever is more is due. */
  private static Due atLeast(Money settled, Due onExit) {
    return onExit.rule().isPresent()
        ? new Due(onExit.amount().max(settled), onExit.since(), onExit.rule())
        : new Due(settled, null, Optional.empty());
  }

  /** At once, whether or not the year of the exit is settled: 42 CFR 425.630. */
  private Due dueOnExit(List<AdvanceEntry> entries, List<AgreementSigned> signed, Money rest) {
    var investment =
        sum(
            entries.stream()
                .filter(entry -> entry.kind() == AdvanceEntry.Kind.AIP)
                .map(AdvanceEntry::amount));
    return signed.stream()
        .flatMap(agreement -> Optional.ofNullable(agreement.termination()).stream())
        .map(AgreementSigned.Termination::date)
        .max(Comparator.naturalOrder())
        .map(date -> new Due(investment.min(rest), date, ruleOf(date)))
        .filter(due -> due.rule().isPresent() && due.amount().isPositive())
        .orElse(Due.NOTHING);
  }

  private Optional<Ruled<RestOfAdvance>> ruleOf(LocalDate exit) {
    return rules.advances().investmentPayments().find(PerformanceYear.of(exit.getYear()));
  }

  private Optional<Balance> prepaid(
      AcoId aco, PerformanceYear year, AsOf asOf, List<SettlementDetermined> current) {
    return facts
        .latest(new AcoYear(aco, year), FactKind.PREPAID_SHARED_SAVINGS, asOf)
        .map(Recorded.OnFile::fact)
        .map(
            fact ->
                current.stream()
                    .filter(settlement -> settlement.head().performanceYear().equals(year))
                    .flatMap(settlement -> Optional.ofNullable(settlement.figures()).stream())
                    .map(SettlementDetermined.Figures::advances)
                    .findFirst()
                    .map(settled -> prepaid(year, fact.amount(), settled))
                    .orElseGet(() -> prepaid(year, fact.amount(), NOT_SETTLED)));
  }

  private Balance prepaid(PerformanceYear year, Money paid, AdvancesSettled settled) {
    var recouped = settled.prepaidRecouped();
    var rest = settled.prepaidDue();
    var due =
        rest == null || rest.isZero()
            ? Due.NOTHING
            : new Due(rest, null, rules.advances().prepaidSavings().find(year));
    var account = new Paid(Account.PREPAID_SHARED_SAVINGS, year, paid);
    return balance(account, recouped == null ? Money.ZERO : recouped, due);
  }

  private static Balance balance(Paid paid, Money recouped, Due due) {
    return new Balance(
        paid.account(),
        paid.year(),
        paid.amount(),
        recouped,
        paid.amount().minus(recouped).minus(due.amount()).max(Money.ZERO),
        due.amount(),
        due.since(),
        due.rule().map(Ruled::cite).orElse(null),
        due.rule().map(Ruled::provisional).orElse(null));
  }

  private static Money sum(Stream<Money> amounts) {
    return amounts.reduce(Money.ZERO, Money::plus);
  }
}
