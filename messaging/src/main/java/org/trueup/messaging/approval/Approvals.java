package org.trueup.messaging.approval;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.AuditLog;
import org.trueup.messaging.KeyedRequests;
import org.trueup.rest.access.Caller;

/**
 * Lets a second person approve what cannot be taken back, or moves much. Whoever wants it sends it,
 * is told that it waits, and sends the same again once it is approved; it is done then, under the
 * name of who asked for it. The caller of one machine is one person: nobody is asked there.
 */
@ApplicationScoped
public class Approvals {
  private final ApprovalTable table;
  private final AuditLog audit;
  private final KeyedRequests keys;
  private final Caller caller;
  private final boolean asked;

  Approvals(
      ApprovalTable table,
      AuditLog audit,
      KeyedRequests keys,
      Caller caller,
      @ConfigProperty(name = "trueup.approvals.required", defaultValue = "true") boolean asked) {
    this.table = table;
    this.audit = audit;
    this.keys = keys;
    this.caller = caller;
    this.asked = asked;
  }

  /**
   * What a caller wants to do.
   *
   * @param action as the audit log names it: {@code LIST_WITHDRAWN}
   * @param subject what it is done to: {@code assignment-lists/17}
   * @param content what was sent; an approval is for this content alone
   */
  public record Wish(String action, AcoId acoId, String subject, Object content) {}

  /**
   * Returns when a second person approved it, or none is asked.
   *
   * @throws WaitsForApproval 202 when nobody decided yet; nothing was done
   * @throws Refusal 409 when it was rejected
   */
  public void require(Wish wish) {
    if (!asked || caller.issuer().isEmpty()) {
      return;
    }
    var approval = QuarkusTransaction.requiringNew().call(() -> foundOrFiled(wish));
    switch (approval.state()) {
      case APPROVED -> {} // goes on
      case WAITING -> throw new WaitsForApproval(approval);
      case REJECTED ->
          throw new Refusal(
              Refusal.Kind.CONFLICT,
              "Approval %d was rejected: %s. Nothing was done."
                  .formatted(approval.id(), approval.reason()),
              List.of());
    }
  }

  private Approval foundOrFiled(Wish wish) {
    return table.latest(wish, caller.name()).orElseGet(() -> filed(wish));
  }

  private Approval filed(Wish wish) {
    table.add(wish, caller.name());
    audit.record(
        caller.name(),
        new AuditLog.Deed("APPROVAL_REQUESTED", wish.acoId(), wish.subject(), wish.action()));
    return table.latest(wish, caller.name()).orElseThrow();
  }

  /** Everything that was asked for about an ACO, decided or not, in order. */
  @Transactional
  public List<Approval> of(AcoId aco) {
    return table.of(aco);
  }

  /**
   * One of them.
   *
   * @throws Refusal 404 when there is none of that number
   */
  @Transactional
  public Approval get(AcoId aco, long id) {
    return table
        .find(aco, id)
        .orElseThrow(() -> Refusal.notFound("%s has no approval %d".formatted(aco, id)));
  }

  /**
   * Decides, once.
   *
   * @throws Refusal 404 when there is none of that number; 409 when it was decided otherwise, or
   *     the caller is who asked for it
   */
  @Transactional
  public Approval decide(AcoId aco, long id, boolean approved, String reason) {
    var approval = get(aco, id);
    if (approval.requestedBy().equals(caller.name())) {
      throw conflict("You asked for approval %d: somebody else has to decide about it", id);
    }
    keys.withTheChange();
    boolean isFirst = table.decide(id, approved, caller.name(), reason);
    var decided = get(aco, id);
    if ((decided.state() == Approval.State.APPROVED) != approved) {
      throw conflict("Approval %d was decided before, otherwise", id);
    }
    if (isFirst) {
      var action = approved ? "APPROVED" : "APPROVAL_REJECTED";
      audit.record(
          caller.name(),
          new AuditLog.Deed(action, aco, approval.subject(), approval.action() + ": " + reason));
    }
    return decided;
  }

  private static Refusal conflict(String detail, long id) {
    return new Refusal(Refusal.Kind.CONFLICT, detail.formatted(id), List.of());
  }
}
