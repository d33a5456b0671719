package org.trueup.settlement.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementInputsUsed.AdvanceEntry;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.settlement.intake.FactCheck.Basis;
import org.trueup.settlement.rules.Rules;

/** Whether an amount may be the one that it is sent as. */
public final class MoneyCheck {
  private static final Basis REVENUE =
      new Basis("Participant revenue", "42 CFR 425.605(d)(1)(iii)(D)");
  private static final Basis INTERIM = new Basis("Interim payment", "42 CFR 425.608");
  private static final Basis PREPAID = new Basis("Prepaid shared savings", "42 CFR 425.640");
  private static final Basis ADVANCES = new Basis("Advances", "42 CFR 425.630");

  private static final int QUARTERS = 4;

  private MoneyCheck() {}

  static List<Fault> revenue(Rules rules, PerformanceYear year, @Nullable Money revenue) {
    var check = FactCheck.ofPathYear(rules, year);
    zeroOrMore(check, "/revenue", revenue, REVENUE);
    return check.faults();
  }

  /** Only a first year that began in 2012 had an interim settlement: 42 CFR 425.608. */
  static List<Fault> interimPayment(Rules rules, PerformanceYear year, @Nullable Money amount) {
    var check = FactCheck.ofPathYear(rules, year);
    zeroOrMore(check, "/amount", amount, INTERIM);
    if (rules.savings().interimSettlement().find(year).isEmpty()) {
      check.addYear(year, "the year that starts of 2012 are settled in", INTERIM);
    }
    return check.faults();
  }

  /** Paid by the quarter, in years that have them: 42 CFR 425.640. */
  static List<Fault> prepaid(
      Rules rules, PerformanceYear year, @Nullable List<@Nullable Money> quarters) {
    var check = FactCheck.ofPathYear(rules, year);
    if (!check.faults().isEmpty()) {
      return check.faults();
    }
    if (rules.advances().prepaidSavings().find(year).isEmpty()) {
      check.addYear(year, "a year in which shared savings may be prepaid: 2026 or 2027", PREPAID);
    }
    if (quarters == null || quarters.isEmpty() || quarters.size() > QUARTERS) {
      check.add("/quarters", null, "what was paid in each quarter, one to four amounts", PREPAID);
      return check.faults();
    }
    for (int quarter = 0; quarter < quarters.size(); quarter++) {
      zeroOrMore(check, "/quarters/" + quarter, quarters.get(quarter), PREPAID);
    }
    return check.faults();
  }

  /** Recoupments follow from settlements: nobody sends them. */
  public static List<Fault> advance(
      Rules rules, PerformanceYear year, AdvanceEntry.@Nullable Kind kind, @Nullable Money amount) {
    var check = FactCheck.of(rules, year, Place.pointer("/performanceYear"));
    if (kind == null || kind == AdvanceEntry.Kind.RECOUPMENT) {
      check.add(
          "/kind",
          kind,
          "one of ADVANCE_PAYMENT, AIM, AIP; recoupments follow from settlements",
          ADVANCES);
    }
    if (amount == null || !amount.isPositive()) {
      check.add("/amount", amount, "dollars, more than zero", ADVANCES);
    }
    return check.faults();
  }

  private static void zeroOrMore(
      FactCheck check, String pointer, @Nullable Money amount, Basis basis) {
    if (amount == null || amount.isNegative()) {
      check.add(pointer, amount, "dollars, zero or more", basis);
    }
  }
}
