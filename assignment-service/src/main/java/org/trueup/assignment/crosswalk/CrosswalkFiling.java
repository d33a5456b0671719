package org.trueup.assignment.crosswalk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.trueup.assignment.calculation.list.FiledCrosswalk;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.IdentifierChange;
import org.trueup.assignment.calculation.list.ListStatus;
import org.trueup.assignment.determination.AcoRecords;
import org.trueup.assignment.store.list.Crosswalks;
import org.trueup.assignment.store.list.FirstTokens;
import org.trueup.assignment.store.list.IdentifierChanges;
import org.trueup.assignment.store.list.PendingYears;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.AcoQueue;
import org.trueup.messaging.AuditLog;
import org.trueup.messaging.Turn;

/**
 * Files crosswalks and their withdrawals, one at a time, and notes the years that follow. It
 * determines nothing, so it is short, and nobody's lock is held for another's sake.
 */
@ApplicationScoped
public class CrosswalkFiling {
  /**
   * Nobody's identifier: who files a crosswalk holds this lock, and who files a list for the last
   * moment of it. A list that was read while identifiers changed is so read again.
   */
  public static final AcoId CROSSWALKS = new AcoId("A0000");

  private static final String NOTE = "identifiers changed";

  private static final Turn TURN = new Turn("crosswalks", "trueup.queue.longest-crosswalk");

  private final AcoQueue queue;
  private final Crosswalks crosswalks;
  private final IdentifierChanges changes;
  private final FirstTokens tokens;
  private final PendingYears pending;
  private final AcoRecords records;
  private final AuditLog audit;

  CrosswalkFiling(
      AcoQueue queue,
      Crosswalks crosswalks,
      IdentifierChanges changes,
      FirstTokens tokens,
      PendingYears pending,
      AcoRecords records,
      AuditLog audit) {
    this.queue = queue;
    this.crosswalks = crosswalks;
    this.changes = changes;
    this.tokens = tokens;
    this.pending = pending;
    this.records = records;
    this.audit = audit;
  }

  /**
   * Gives tokens to identifiers that no list ever named. It is done before, and by itself: for an
   * identifier that a list brings at this moment it waits until that list is filed.
   *
   * @throws Refusal 409 as {@link #file} does
   */
  void giveTokens(List<IdentifierChange> sent) {
    queue.inTurn(
        TURN,
        () -> {
          changes.send(sent);
          CrosswalkCheck.refuseContradicting(sent, changes);
          return changes.giveTokens(sent);
        });
  }

  /** Files the changes that are new; returns how many were. */
  int file(AcoId acoId, List<IdentifierChange> sent, Sender sender) {
    return queue.inTurn(TURN, CROSSWALKS, at -> file(new Received(acoId, sent, at), sender));
  }

  /** A crosswalk that was sent for an ACO, and when. */
  private record Received(AcoId acoId, List<IdentifierChange> changes, Instant at) {}

  private int file(Received received, Sender sender) {
    var acoId = received.acoId();
    var sent = received.changes();
    changes.send(sent);
    if (!sender.ofAllAcos()) {
      CrosswalkCheck.refuseForeign(changes, acoId, currentLists(acoId));
    }
    CrosswalkCheck.refuseContradicting(sent, changes);
    int added = changes.countNew();
    if (added > 0) {
      var crosswalk = new FiledCrosswalk(crosswalks.next(), added, received.at(), null);
      crosswalks.add(acoId, crosswalk);
      changes.fileNew(crosswalk.id(), received.at());
      tokens.trace(crosswalk.id());
      CrosswalkCheck.refuseCircles(tokens);
      var cause = Cause.enteredBy(sender.by(), Cause.Kind.ASSIGNMENT_LIST, NOTE);
      var touched = follow(acoId, new PendingYears.Request(crosswalk.id(), cause));
      var note = "%d of %d rows were new".formatted(added, sent.size());
      writeDown(sender, acoId, new Deed("CROSSWALK_FILED", crosswalk.id(), note, touched));
    }
    return added;
  }

  FiledCrosswalk withdraw(AcoId acoId, long crosswalkId, String reason, Sender sender) {
    return queue.inTurn(
        TURN,
        CROSSWALKS,
        at -> withdraw(acoId, crosswalkId, new FiledList.Withdrawal(reason, at), sender));
  }

  private FiledCrosswalk withdraw(
      AcoId acoId, long crosswalkId, FiledList.Withdrawal withdrawal, Sender sender) {
    var crosswalk = required(acoId, crosswalkId, sender);
    if (crosswalk.isWithdrawn()) {
      return crosswalk;
    }
    if (!sender.ofAllAcos()) {
      CrosswalkCheck.refuseOthers(tokens, acoId, crosswalkId);
    }
    long number = crosswalks.next();
    crosswalks.withdraw(crosswalkId, number, withdrawal);
    tokens.trace(crosswalkId);
    var cause = new Cause(Cause.Kind.WITHDRAWAL, null, null, sender.by(), withdrawal.reason());
    var touched = follow(acoId, new PendingYears.Request(number, cause));
    writeDown(
        sender, acoId, new Deed("CROSSWALK_WITHDRAWN", crosswalkId, withdrawal.reason(), touched));
    return crosswalk.with(withdrawal);
  }

  List<FiledCrosswalk> onFile(AcoId acoId, Sender reader) {
    return crosswalks.of(acoId, reader.ofAllAcos());
  }

  private SortedMap<AcoId, Integer> follow(AcoId acoId, PendingYears.Request request) {
    var touched = tokens.move(request.number());
    pending.add(touched.keySet(), acoId, request, NOTE);
    return touched;
  }

  /** What was done, and to how many beneficiaries of which ACOs. */
  private record Deed(
      String action, long crosswalkId, String note, SortedMap<AcoId, Integer> touched) {}

  /** An entry for the crosswalk, and one for each ACO that it touches. */
  private void writeDown(Sender sender, AcoId acoId, Deed deed) {
    var subject = acoId + "/identifier-changes/" + deed.crosswalkId();
    audit.record(sender.by(), new AuditLog.Deed(deed.action(), acoId, subject, deed.note()));
    deed.touched()
        .forEach(
            (aco, count) ->
                audit.record(
                    sender.by(),
                    new AuditLog.Deed(
                        deed.action(), aco, subject, count + " identifiers on its lists")));
  }

  private FiledCrosswalk required(AcoId acoId, long crosswalkId, Sender sender) {
    return onFile(acoId, sender).stream()
        .filter(found -> found.id() == crosswalkId)
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "No crosswalk %d of %s exists. GET /acos/%s/identifier-changes shows those that do."
                        .formatted(crosswalkId, acoId, acoId)));
  }

  private List<Long> currentLists(AcoId acoId) {
    var aco = records.of(acoId);
    return aco.lists().stream()
        .filter(list -> isCurrent(aco.governing().status(list)))
        .map(FiledList::id)
        .toList();
  }

  private static boolean isCurrent(ListStatus status) {
    return status == ListStatus.GOVERNING || status == ListStatus.IN_FORCE;
  }
}
