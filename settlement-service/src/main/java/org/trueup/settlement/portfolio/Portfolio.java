package org.trueup.settlement.portfolio;

import java.util.List;
import java.util.function.Function;
import org.trueup.contracts.event.SettlementDetermined.Outcome;
import org.trueup.contracts.value.Money;

/** What the ACOs that were asked for come to together, each amount to the cent. */
public final class Portfolio {
  private Portfolio() {}

  /** How many, and how much. */
  public record Sum(int acos, Money amount) {}

  /**
   * Those to whom nothing is paid and who pay nothing.
   *
   * @param savingsShortOfMinimum those of them with savings that do not reach the minimum
   */
  public record Neither(int acos, int savingsShortOfMinimum) {}

  /**
   * All of them.
   *
   * @param waiting how many have no result yet
   * @param payment what moves on balance: positive to the ACOs, after advances are recouped
   * @param limited how many amounts a limit cut
   */
  public record Totals(
      int acos,
      int waiting,
      Sum earned,
      Sum owed,
      Neither neither,
      Money payment,
      long assignedBeneficiaries,
      Money totalBenchmark,
      Money totalExpenditures,
      int limited) {}

  /** The totals of a part of the portfolio, whatever page of it is shown. */
  public static Totals totals(List<PortfolioItem> items) {
    var settled = items.stream().flatMap(item -> item.settled().stream()).toList();
    var neither = with(settled, Outcome.NEITHER);
    return new Totals(
        items.size(),
        items.size() - settled.size(),
        sum(with(settled, Outcome.EARNED), PortfolioItem.Result::earned),
        sum(with(settled, Outcome.OWED), PortfolioItem.Result::owed),
        new Neither(
            neither.size(),
            (int) neither.stream().filter(one -> one.generated().isPositive()).count()),
        total(settled, PortfolioItem.Result::payment),
        settled.stream().mapToLong(PortfolioItem.Result::assignedBeneficiaries).sum(),
        total(settled, PortfolioItem.Result::totalBenchmark),
        total(settled, PortfolioItem.Result::totalExpenditures),
        (int) settled.stream().filter(PortfolioItem.Result::limitBinds).count());
  }

  private static List<PortfolioItem.Result> with(
      List<PortfolioItem.Result> settled, Outcome outcome) {
    return settled.stream().filter(one -> one.outcome() == outcome).toList();
  }

  private static Sum sum(
      List<PortfolioItem.Result> some, Function<PortfolioItem.Result, Money> amount) {
    return new Sum(some.size(), total(some, amount));
  }

  private static Money total(
      List<PortfolioItem.Result> some, Function<PortfolioItem.Result, Money> amount) {
    return some.stream().map(amount).reduce(Money.ZERO, Money::plus);
  }
}
