package org.trueup.settlement.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Version;
import org.trueup.settlement.bench.close.CloseBasis;
import org.trueup.settlement.bench.close.RollForward;
import org.trueup.settlement.outlook.Outlook;
import org.trueup.settlement.outlook.OutlookQuery;
import org.trueup.settlement.store.Closes;
import org.trueup.settlement.store.Settlements;

/** Closes on file, made again from what was on file then, and why one differs from another. */
@ApplicationScoped
public class CloseQuery {
  private final Closes closes;
  private final OutlookQuery outlooks;
  private final Settlements settlements;
  private final CloseComputation computation;

  CloseQuery(
      Closes closes, OutlookQuery outlooks, Settlements settlements, CloseComputation computation) {
    this.closes = closes;
    this.outlooks = outlooks;
    this.settlements = settlements;
    this.computation = computation;
  }

  /** All closes of a year, in the order they were prepared. */
  @Transactional
  public List<Closes.OnFile> of(AcoYear of) {
    return closes.of(of);
  }

  /**
   * One of them.
   *
   * @throws Refusal 404 when there is none of the name
   */
  @Transactional
  public Closes.OnFile get(AcoYear of, String name) {
    return closes.require(of, name);
  }

  /** True where a rule behind what a close rests on is provisional; absent otherwise. */
  @Transactional
  public @Nullable Boolean provisional(Closes.OnFile close) {
    var then = new AsOf(close.statement().asOf());
    return settlements
        .find(close.of(), Version.knownAt(then))
        .map(settlement -> provisional(settlement, then))
        .orElse(null);
  }

  /** A settlement that still waits for a fact names no rules; its outlook does. */
  private @Nullable Boolean provisional(SettlementDetermined settlement, AsOf then) {
    return settlement.figures() != null
        ? settlement.provisional()
        : outlooks
            .find(settlement, then)
            .map(found -> found.reservations().provisional())
            .orElse(null);
  }

  /** Whether a close, computed again from what was on file then, is what is stored. */
  @Transactional
  public boolean isRebuilt(Closes.OnFile close) {
    var request = request(close);
    var outlook = outlooks.of(close.of(), request.asOf());
    return Fingerprint.of(computation.statement(outlook, request)).equals(close.fingerprint());
  }

  /**
   * Why a close differs from an earlier one, or from nothing.
   *
   * @param from the name of the earlier one; the close before where empty
   * @throws Refusal 404 when there is none of the name
   */
  @Transactional
  public RollForward rollForward(AcoYear of, Optional<String> from, String to) {
    var closing = get(of, to);
    var opening = from.map(name -> get(of, name)).or(() -> before(closing));
    var target = basis(closing);
    var start = opening.map(this::basis).orElseGet(() -> nothing(target));
    var changes = new ArrayList<>(changes(opening, closing, start.moved()));
    changes.add(new RollForward.Change(RollForward.RECOUPMENT, recouped(target, start)));
    changes.add(new RollForward.Change(RollForward.CASH, target));
    return RollForward.of(start, changes, target.elapsed(), target.policy());
  }

  private Optional<Closes.OnFile> before(Closes.OnFile closing) {
    return closes.of(closing.of()).stream()
        .filter(other -> other.id() < closing.id())
        .reduce((earlier, later) -> later);
  }

  private static CloseBasis nothing(CloseBasis target) {
    return new CloseBasis(
        Optional.empty(), Optional.empty(), CloseBasis.Moved.NOTHING, Rate.ZERO, target.policy());
  }

  /** The target before cash moved: what was received and paid is as it was at the start. */
  private static CloseBasis recouped(CloseBasis target, CloseBasis start) {
    return target.withMoved(
        new CloseBasis.Moved(
            start.moved().received(), target.moved().recouped(), start.moved().paid()));
  }

  /** Every revision of the settlement that was recorded between the two, with its cause. */
  private List<RollForward.Change> changes(
      Optional<Closes.OnFile> opening, Closes.OnFile closing, CloseBasis.Moved moved) {
    var request = request(closing);
    var after = opening.map(close -> close.statement().asOf());
    return settlements.history(closing.of(), request.asOf()).stream()
        .filter(revision -> after.filter(at -> !revision.recordedAt().isAfter(at)).isEmpty())
        .flatMap(revision -> change(revision, request, moved).stream())
        .toList();
  }

  private Optional<RollForward.Change> change(
      SettlementDetermined revision, CloseRequest request, CloseBasis.Moved moved) {
    return outlooks
        .find(revision, new AsOf(revision.recordedAt()))
        .map(outlook -> computation.basis(outlook, request))
        .map(
            basis ->
                new RollForward.Change(revision.cause().kind().name(), basis.withMoved(moved)));
  }

  private CloseBasis basis(Closes.OnFile close) {
    Outlook outlook = outlooks.of(close.of(), new AsOf(close.statement().asOf()));
    return computation.basis(outlook, request(close));
  }

  private static CloseRequest request(Closes.OnFile close) {
    var statement = close.statement();
    return new CloseRequest(
        close.of(),
        close.name(),
        statement.date(),
        new AsOf(statement.asOf()),
        statement.policy(),
        statement.moved().received(),
        statement.moved().paid());
  }
}
