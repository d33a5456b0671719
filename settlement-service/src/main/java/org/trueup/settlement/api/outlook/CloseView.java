package org.trueup.settlement.api.outlook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.settlement.bench.close.CloseStatement;
import org.trueup.settlement.bench.close.Journal;
import org.trueup.settlement.bench.close.RollForward;
import org.trueup.settlement.store.Closes;

/**
 * A close as it is on file.
 *
 * @param provisional true where a rule behind it was not read in a text, or is carried forward
 * @param fingerprint SHA-256 of what it says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CloseView(
    AcoId acoId,
    PerformanceYear performanceYear,
    String name,
    State state,
    @JsonUnwrapped CloseStatement statement,
    String preparedBy,
    Instant preparedAt,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt,
    @Nullable String postedBy,
    @Nullable Instant postedAt,
    @Nullable Boolean provisional,
    String fingerprint) {

  /** How far a close is. */
  public enum State {
    PREPARED,
    /** A second person looked at it. */
    APPROVED,
    /** It is in the ledger. */
    POSTED
  }

  static CloseView of(Closes.OnFile close, @Nullable Boolean provisional) {
    var approved = close.approved();
    var posted = close.posted();
    return new CloseView(
        close.of().aco(),
        close.of().year(),
        close.name(),
        state(close),
        close.statement(),
        close.prepared().by(),
        close.prepared().at(),
        approved == null ? null : approved.by(),
        approved == null ? null : approved.at(),
        posted == null ? null : posted.by(),
        posted == null ? null : posted.at(),
        provisional,
        close.fingerprint());
  }

  private static State state(Closes.OnFile close) {
    if (close.posted() != null) {
      return State.POSTED;
    }
    return close.approved() == null ? State.PREPARED : State.APPROVED;
  }

  /**
   * What one cause moved.
   *
   * @param cause the kind of a recorded change, or TIME, POLICY, CASH, RECOUPMENT
   * @param asset by how much what CMS has to pay moved
   * @param liability by how much what the ACO has to pay moved
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MovementView(
      String cause,
      Money asset,
      Money liability,
      Money assetAfter,
      Money liabilityAfter,
      @Nullable Boolean provisional) {
    static MovementView of(RollForward.Movement movement, @Nullable Boolean provisional) {
      return new MovementView(
          movement.cause(),
          movement.asset(),
          movement.liability(),
          movement.after().asset(),
          movement.after().liability(),
          provisional);
    }
  }

  /** See {@link Journal.Entry}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record EntryView(
      Journal.Account account,
      String cause,
      Money debit,
      Money credit,
      @Nullable Boolean provisional) {
    static EntryView of(Journal.Entry entry, @Nullable Boolean provisional) {
      return new EntryView(
          entry.account(), entry.cause(), entry.debit(), entry.credit(), provisional);
    }
  }
}
