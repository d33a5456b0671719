package org.trueup.settlement.bench.close;

import java.util.ArrayList;
import java.util.List;
import org.trueup.contracts.value.Money;

/** The entries by which a ledger moves from one close to the next; debits equal credits. */
public final class Journal {
  private final List<Entry> entries = new ArrayList<>();

  private Journal() {}

  /** An account of the ACO's ledger; its number there is configuration. */
  public enum Account {
    CONTRACT_ASSET,
    RECEIVABLE_FROM_CMS,
    CASH,
    ADVANCES_FROM_CMS,
    PAYABLE_TO_CMS,
    PAYABLE_TO_PARTICIPANTS,
    SHARED_SAVINGS_REVENUE,
    SHARED_LOSSES,
    PARTICIPANTS_SHARE
  }

  /**
   * A line.
   *
   * @param debit zero where it is a credit
   */
  public record Entry(Account account, String cause, Money debit, Money credit) {}

  /** The entries of a close. */
  public static List<Entry> of(RollForward rollForward) {
    var journal = new Journal();
    rollForward.movements().forEach(journal::add);
    return List.copyOf(journal.entries);
  }

  private void add(RollForward.Movement movement) {
    var before = movement.before();
    var after = movement.after();
    savings(movement.cause(), before, after);
    losses(movement.cause(), before, after);
    post(
        movement.cause(),
        Account.PARTICIPANTS_SHARE,
        Account.PAYABLE_TO_PARTICIPANTS,
        after.participants().minus(before.participants()));
  }

  private void savings(String cause, CloseBasis before, CloseBasis after) {
    var from = assetOf(before);
    var to = assetOf(after);
    var recognized = after.recognized().minus(before.recognized());
    post(cause, from, Account.SHARED_SAVINGS_REVENUE, recognized);
    if (to != from) {
      post(cause, to, from, before.asset().plus(recognized));
    }
    var was = before.moved();
    post(cause, Account.CASH, to, after.moved().received().minus(was.received()));
    post(cause, Account.ADVANCES_FROM_CMS, to, after.moved().recouped().minus(was.recouped()));
  }

  private void losses(String cause, CloseBasis before, CloseBasis after) {
    post(
        cause,
        Account.SHARED_LOSSES,
        Account.PAYABLE_TO_CMS,
        after.recognizedOwed().minus(before.recognizedOwed()));
    post(
        cause,
        Account.PAYABLE_TO_CMS,
        Account.CASH,
        after.moved().paid().minus(before.moved().paid()));
  }

  private static Account assetOf(CloseBasis basis) {
    return basis.determined().isPresent() ? Account.RECEIVABLE_FROM_CMS : Account.CONTRACT_ASSET;
  }

  private void post(String cause, Account debit, Account credit, Money amount) {
    if (amount.isZero()) {
      return;
    }
    var size = amount.max(amount.negated());
    entries.add(new Entry(amount.isPositive() ? debit : credit, cause, size, Money.ZERO));
    entries.add(new Entry(amount.isPositive() ? credit : debit, cause, Money.ZERO, size));
  }
}
