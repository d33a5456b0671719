package org.trueup.settlement.bench.reform;

import java.math.MathContext;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.calculation.ExtremeCircumstance;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.calculation.SettlementInputs;
import org.trueup.settlement.calculation.SharedLosses;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.TrackYear;

/**
 * An ACO's year by the law and with an overlay. Nobody behaves differently.
 *
 * @param before by the law in force
 * @param after with the overlay
 */
public record ReformedYear(Year year, Settlement before, Settlement after) {

  /** A year as it was. */
  public record Year(AcoYear of, TrackYear asked, SettlementInputs inputs) {}

  /** What became of an ACO. */
  public enum Why {
    UNCHANGED,
    /** Earns for the first time. */
    NEWLY_PAID,
    /** Earned, and would not. */
    NO_LONGER_PAID,
    /** Owes for the first time. */
    NEWLY_OWING,
    /** A limit cuts what it did not cut. */
    LIMIT_BINDS,
    MORE,
    LESS
  }

  /** Settles both. */
  public static ReformedYear of(Year year, Overlay overlay, Rules rules) {
    var before = Settlement.of(year.inputs(), rules.of(year.asked()));
    var changed = overlay.rules(rules, year.asked(), year.inputs());
    return new ReformedYear(
        year, before, Settlement.of(asItWouldBe(year.inputs(), before), changed));
  }

  /** Who has no part in losses by law chose no minimum rate: the scale stays. */
  private static SettlementInputs asItWouldBe(SettlementInputs in, Settlement before) {
    var inputs = withShareOfLosses(in, before);
    var participation = inputs.participation();
    return before.rules().terms().isTwoSided()
        ? inputs
        : inputs.with(
            participation.electing(
                MinimumRateElection.SLIDING, participation.minimumRateSetByCms()));
  }

  /**
   * A reduction that CMS reported in dollars is a share of the loss that was; of another loss it is
   * the same share. Where there was no loss, the months count in which the nation was affected.
   */
  private static SettlementInputs withShareOfLosses(SettlementInputs in, Settlement before) {
    if (!(in.circumstances() instanceof ExtremeCircumstance.Reported)) {
      return in;
    }
    var owing = before.losses().filter(losses -> losses.afterLimit().isPositive());
    return in.with(
        owing
            .<ExtremeCircumstance>map(
                losses -> new ExtremeCircumstance.Affected(share(losses), Rate.ONE))
            .orElseGet(ExtremeCircumstance.None::new));
  }

  private static Rate share(SharedLosses losses) {
    return new Rate(
        losses
            .circumstancesReduction()
            .amount()
            .divide(losses.afterLimit().amount(), MathContext.DECIMAL128));
  }

  /** What the ACO would have more: earned less owed, after less before. */
  public Money change() {
    return after.amount().minus(before.amount());
  }

  public Why why() {
    var change = change();
    if (change.isZero()) {
      return Why.UNCHANGED;
    }
    if (!before.earned().isPositive() && after.earned().isPositive()) {
      return Why.NEWLY_PAID;
    }
    if (before.earned().isPositive() && !after.earned().isPositive()) {
      return Why.NO_LONGER_PAID;
    }
    if (!before.owed().isPositive() && after.owed().isPositive()) {
      return Why.NEWLY_OWING;
    }
    if (limitBinds(after) && !limitBinds(before)) {
      return Why.LIMIT_BINDS;
    }
    return change.isPositive() ? Why.MORE : Why.LESS;
  }

  private static boolean limitBinds(Settlement settlement) {
    return settlement.savings().limitBinds()
        || settlement.losses().filter(SharedLosses::limitBinds).isPresent();
  }
}
