package org.trueup.settlement.bench.close;

import java.math.RoundingMode;
import java.util.Optional;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.bench.projection.LikelyAmounts;

/**
 * What a close of one ACO's year rests on, at some moment.
 *
 * @param projected what the year will probably bring; empty while there are no facts of it
 * @param determined what CMS determined, earned above zero and owed below; empty before
 * @param moved what was paid of it and what was recouped
 * @param elapsed the part of the performance year that has passed
 * @param policy how it is booked
 */
public record CloseBasis(
    Optional<LikelyAmounts> projected,
    Optional<Money> determined,
    Moved moved,
    Rate elapsed,
    ClosePolicy policy) {

  /**
   * Money that moved.
   *
   * @param received savings that CMS paid
   * @param recouped savings that CMS kept for advances
   * @param paid losses that the ACO paid
   */
  public record Moved(Money received, Money recouped, Money paid) {
    public static final Moved NOTHING = new Moved(Money.ZERO, Money.ZERO, Money.ZERO);
  }

  public CloseBasis withMoved(Moved other) {
    return new CloseBasis(projected, determined, other, elapsed, policy);
  }

  public CloseBasis withElapsed(Rate other) {
    return new CloseBasis(projected, determined, moved, other, policy);
  }

  public CloseBasis withPolicy(ClosePolicy other) {
    return new CloseBasis(projected, determined, moved, elapsed, other);
  }

  /** Savings of the whole year: by the policy, and from CMS's determination on by that. */
  public Money fullYear() {
    return determined
        .map(amount -> amount.max(Money.ZERO))
        .orElseGet(() -> projected.map(policy::savings).orElse(Money.ZERO));
  }

  /** Losses of the whole year, as a positive amount. */
  public Money fullYearOwed() {
    return determined
        .map(amount -> amount.negated().max(Money.ZERO))
        .orElseGet(() -> projected.map(policy::losses).orElse(Money.ZERO));
  }

  /** Savings recognized so far. */
  public Money recognized() {
    return determined.isPresent() ? fullYear() : policy.recognized(fullYear(), elapsed);
  }

  /** Losses recognized so far. */
  public Money recognizedOwed() {
    return determined.isPresent() ? fullYearOwed() : policy.recognized(fullYearOwed(), elapsed);
  }

  /** What CMS still has to pay: a contract asset, from its determination on a receivable. */
  public Money asset() {
    return recognized().minus(moved.received()).minus(moved.recouped());
  }

  /** What the ACO still has to pay to CMS. */
  public Money liability() {
    return recognizedOwed().minus(moved.paid());
  }

  /** The participants' part of what is recognized, in cents half up. */
  public Money participants() {
    return recognized().times(policy.participantsShare()).toCents(RoundingMode.HALF_UP);
  }
}
