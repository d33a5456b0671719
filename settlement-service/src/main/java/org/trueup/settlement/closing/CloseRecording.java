package org.trueup.settlement.closing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.messaging.AcoQueue;
import org.trueup.messaging.Turn;
import org.trueup.settlement.outlook.OutlookQuery;
import org.trueup.settlement.store.Closes;

/** Prepares a close, has a second person approve it, and posts it: each once, and for good. */
@ApplicationScoped
public class CloseRecording {
  private final AcoQueue queue;
  private final OutlookQuery outlooks;
  private final CloseComputation computation;
  private final Closes closes;

  CloseRecording(
      AcoQueue queue, OutlookQuery outlooks, CloseComputation computation, Closes closes) {
    this.queue = queue;
    this.outlooks = outlooks;
    this.computation = computation;
    this.closes = closes;
  }

  /**
   * Who does it.
   *
   * @param isAlone whether this is the one person of one machine, who approves what was prepared
   */
  public record Who(String name, boolean isAlone) {}

  /**
   * Prepares a close.
   *
   * @throws Refusal 404 when no agreement covers the year, 409 while there is no list or benchmark,
   *     or when there is a close of that name
   */
  public Closes.OnFile prepare(CloseRequest request, Who by) {
    var of = request.of();
    return queue.inTurn(
        Turn.of(of.aco()),
        of.aco(),
        at -> {
          refuseTakenName(request);
          prepare(request.notLaterThan(at), new Closes.Act(by.name(), at));
          return closes.require(of, request.name());
        });
  }

  private void prepare(CloseRequest request, Closes.Act act) {
    var outlook = outlooks.of(request.of(), request.asOf());
    closes.save(request.of(), request.name(), computation.statement(outlook, request), act);
  }

  private void refuseTakenName(CloseRequest request) {
    if (closes.find(request.of(), request.name()).isPresent()) {
      throw Refusal.conflict(
          "%s has a close %s. A close stays; a wrong one is followed by a correcting one of another name."
              .formatted(request.of(), request.name()));
    }
  }

  /**
   * Approves a close that somebody else prepared.
   *
   * @throws Refusal 404 when there is none, 422 where the caller prepared it
   */
  public Closes.OnFile approve(AcoYear of, String name, Who by) {
    return queue.inTurn(
        Turn.of(of.aco()),
        of.aco(),
        at -> {
          var close = closes.require(of, name);
          if (close.prepared().by().equals(by.name()) && !by.isAlone()) {
            throw Refusal.broken(
                List.of(
                    Fault.at("", null, "approved by somebody else than who prepared it")
                        .under("maker-is-checker: %s prepared it".formatted(by.name()), null)));
          }
          return taken(
              close, Closes.Step.APPROVED, close.approved(), new Closes.Act(by.name(), at));
        });
  }

  /**
   * Posts a close that was approved.
   *
   * @throws Refusal 404 when there is none, 409 where nobody approved it
   */
  public Closes.OnFile post(AcoYear of, String name, Who by) {
    return queue.inTurn(
        Turn.of(of.aco()),
        of.aco(),
        at -> {
          var close = closes.require(of, name);
          if (close.approved() == null) {
            throw Refusal.conflict(
                "Close %s of %s waits for its approval: POST .../closes/%s/approval"
                    .formatted(name, of, name));
          }
          return taken(close, Closes.Step.POSTED, close.posted(), new Closes.Act(by.name(), at));
        });
  }

  /** A step is taken once; to take it again changes nothing. */
  private Closes.OnFile taken(
      Closes.OnFile close, Closes.Step step, Closes.@Nullable Act before, Closes.Act act) {
    if (before == null) {
      closes.save(close.id(), step, act);
    }
    return closes.require(close.of(), close.name());
  }
}
