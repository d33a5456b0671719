package org.trueup.settlement.report;

import java.util.ArrayList;
import java.util.List;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.calculation.SharedLosses;

/**
 * The way from the benchmark to the payment: each step adds to the one before, so that a chart
 * draws it and computes nothing. Steps of no dollars are left out, but for the payment.
 */
public final class Steps {
  private final List<Step> steps = new ArrayList<>();

  private Steps() {}

  public static List<Step> of(Settlement settlement) {
    var way = new Steps();
    way.toTheDifference(settlement);
    if (settlement.thresholds().sharesSavings()) {
      way.throughSavings(settlement);
    } else if (settlement.thresholds().sharesLosses()) {
      settlement.losses().ifPresent(losses -> way.throughLosses(settlement, losses));
    }
    way.toThePayment(settlement);
    return List.copyOf(way.steps);
  }

  private void toTheDifference(Settlement settlement) {
    var thresholds = settlement.thresholds();
    add("H", "Updated benchmark", Step.Kind.BASE, settlement.inputs().totalBenchmark());
    add("G", "Expenditures", Step.Kind.BASE, settlement.inputs().totalExpenditures());
    var title = thresholds.difference().isNegative() ? "Losses generated" : "Savings generated";
    add("I", title, Step.Kind.TOTAL, thresholds.difference());
    add("N", "Minimum that counts", Step.Kind.MINIMUM, thresholds.minimumAmount());
  }

  private void throughSavings(Settlement settlement) {
    var savings = settlement.savings();
    var rate = settlement.sharing().appliedRate();
    reduction(
        "T",
        "Medicare keeps " + percent(rate.complement()),
        savings.beforeSequestration().minus(settlement.thresholds().difference()));
    add("V", "Shared savings, " + percent(rate), Step.Kind.SUBTOTAL, savings.beforeSequestration());
    reduction("X", "Sequestration", savings.sequestration().negated());
    limit("W", "Performance payment limit", savings.limit(), savings.limitBinds());
    var sequestered = savings.beforeSequestration().minus(savings.sequestration());
    if (savings.limitBinds()) {
      reduction("W", "Above the payment limit", savings.earned().minus(sequestered));
    }
    add("Y", "Earned performance payment", Step.Kind.SUBTOTAL, savings.earned());
    reduction("withheld", "Withheld against later losses", savings.withheld().negated());
    reduction("recouped", "Advances recouped", settlement.recoupment().recouped().negated());
  }

  private void throughLosses(Settlement settlement, SharedLosses losses) {
    var difference = settlement.thresholds().difference();
    reduction(
        "U",
        "Medicare bears " + percent(losses.rate().complement()),
        losses.beforeLimit().negated().minus(difference));
    add(
        "Z",
        "Shared losses, " + percent(losses.rate()),
        Step.Kind.SUBTOTAL,
        losses.beforeLimit().negated());
    limit("BB", "Loss sharing limit", losses.limit().amount(), losses.limitBinds());
    reduction(
        "CC", "Above the loss sharing limit", losses.beforeLimit().minus(losses.afterLimit()));
    reduction("FF", "Extreme and uncontrollable circumstances", losses.circumstancesReduction());
    var year = losses.afterLimit().minus(losses.circumstancesReduction());
    reduction(
        "monthsShare",
        "Months after leaving",
        losses.monthsShare().equals(Rate.ONE) ? Money.ZERO : year.minus(losses.owed()));
  }

  private void toThePayment(Settlement settlement) {
    reduction(
        "interim", "Interim payment netted", settlement.recoupment().interimNetted().negated());
    var isOwed = settlement.owed().isPositive();
    add(
        isOwed ? "GG" : "paid",
        isOwed ? "Payment due to CMS" : "Payment to the ACO",
        Step.Kind.PAYMENT,
        settlement.payment());
  }

  private void reduction(String line, String title, Money amount) {
    if (!amount.isZero()) {
      add(line, title, Step.Kind.REDUCTION, amount);
    }
  }

  private void limit(String line, String title, Money amount, boolean binds) {
    steps.add(new Step(line, title, Step.Kind.LIMIT, amount, binds));
  }

  private void add(String line, String title, Step.Kind kind, Money amount) {
    steps.add(new Step(line, title, kind, amount, null));
  }

  private static String percent(Rate rate) {
    return rate.toPercent(1);
  }
}
