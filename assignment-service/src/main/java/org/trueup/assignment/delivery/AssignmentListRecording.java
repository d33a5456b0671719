package org.trueup.assignment.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.ListStatus;
import org.trueup.assignment.calculation.list.ReadList;
import org.trueup.assignment.crosswalk.CrosswalkFiling;
import org.trueup.assignment.determination.AcoOnFile;
import org.trueup.assignment.determination.AcoRecords;
import org.trueup.assignment.determination.AssignmentDetermination;
import org.trueup.assignment.determination.DeterminedYear;
import org.trueup.assignment.determination.ListCounting;
import org.trueup.assignment.report.list.CountedLists;
import org.trueup.assignment.store.list.AssignmentLists;
import org.trueup.assignment.store.list.BeneficiaryTokens;
import org.trueup.assignment.store.list.Crosswalks;
import org.trueup.assignment.store.list.ListContents;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.AcoLock;
import org.trueup.messaging.AcoQueue;
import org.trueup.messaging.AuditLog;
import org.trueup.messaging.Turn;

/**
 * Records assignment lists whole, withdraws wrong ones, and lets assignment be determined anew.
 * What stands afterwards does not depend on the order in which lists came.
 */
@ApplicationScoped
public class AssignmentListRecording {
  private static final Logger LOG = Logger.getLogger(AssignmentListRecording.class);

  private static final String LIMIT = "trueup.queue.longest-list";

  private final AcoQueue queue;
  private final AcoLock lock;
  private final AssignmentLists lists;
  private final ListContents contents;
  private final BeneficiaryTokens tokens;
  private final Crosswalks crosswalks;
  private final AcoRecords records;
  private final ListCounting counting;
  private final AssignmentDetermination determination;
  private final AuditLog audit;

  AssignmentListRecording(
      AcoQueue queue,
      AcoLock lock,
      AssignmentLists lists,
      ListContents contents,
      BeneficiaryTokens tokens,
      Crosswalks crosswalks,
      AcoRecords records,
      ListCounting counting,
      AssignmentDetermination determination,
      AuditLog audit) {
    this.queue = queue;
    this.lock = lock;
    this.lists = lists;
    this.contents = contents;
    this.tokens = tokens;
    this.crosswalks = crosswalks;
    this.records = records;
    this.counting = counting;
    this.determination = determination;
    this.audit = audit;
  }

  /**
   * What became of a list that was sent.
   *
   * @param isNew false where it was on file already, byte for byte
   */
  public record RecordedList(ListAnswer answer, boolean isNew) {}

  /**
   * Records a list; the same bytes again get the first answer again.
   *
   * @param by who sent it
   * @throws Refusal 409 when another list of that name is on file; nothing was saved then
   */
  public RecordedList record(ReadList read, String by) {
    var acoId = read.name().acoId();
    return queue.inTurn(Turn.of(acoId, LIMIT), acoId, lockedAt -> record(read, by, lockedAt));
  }

  private RecordedList record(ReadList read, String by, Instant lockedAt) {
    var acoId = read.name().acoId();
    var onFile = lists.of(acoId);
    var same = SameList.find(read, onFile);
    if (same.isPresent()) {
      return new RecordedList(ListAnswer.read(lists, same.get().id()), false);
    }
    var newcomers = tokens.give(read.beneficiaries(), onFile, lockedAt);
    var list = filed(read, lockedAt);
    contents.add(acoId, list.id(), read.beneficiaries(), newcomers);
    lists.add(list);
    var answer = readWhileNothingChanged(records.of(acoId, onFile).with(list), list, by);
    lists.addAnswer(list.id(), Json.write(answer));
    audit.record(by, deed("LIST_RECORDED", list).of(read.beneficiaries().size()));
    LOG.infov("assignment list filed id={0} aco={1} {2}", list.id(), acoId, list.name());
    return new RecordedList(answer, true);
  }

  /**
   * Withdraws a list. It stays on file, and its year is determined anew without it.
   *
   * @param by who withdraws it
   * @throws Refusal 404 when the ACO has no such list
   */
  public ListWithStatus withdraw(AcoId acoId, long listId, String reason, String by) {
    return queue.inTurn(
        Turn.of(acoId, LIMIT),
        acoId,
        lockedAt ->
            withdraw(records.of(acoId), listId, by, new FiledList.Withdrawal(reason, lockedAt)));
  }

  private ListWithStatus withdraw(
      AcoOnFile aco, long listId, String by, FiledList.Withdrawal withdrawal) {
    var list = ListWithStatus.required(aco.aco(), aco.lists(), listId).list();
    if (list.isWithdrawn()) {
      return new ListWithStatus(list, ListStatus.WITHDRAWN);
    }
    lists.withdraw(listId, withdrawal);
    audit.record(by, deed("LIST_WITHDRAWN", list));
    var withdrawn = list.with(withdrawal);
    var cause = new Cause(Cause.Kind.WITHDRAWAL, null, list.fileName(), by, withdrawal.reason());
    determine(aco.with(withdrawn), withdrawn, cause, withdrawal.at());
    LOG.infov("assignment list withdrawn id={0} aco={1}", listId, aco.aco());
    return new ListWithStatus(withdrawn, ListStatus.WITHDRAWN);
  }

  private static AuditLog.Deed deed(String action, FiledList list) {
    return new AuditLog.Deed(
        action, list.name().acoId(), "list %d".formatted(list.id()), list.fileName());
  }

  private FiledList filed(ReadList read, Instant receivedAt) {
    return new FiledList(
        lists.nextId(),
        read.name(),
        read.prospectiveLayout(),
        read.sha256(),
        read.fileName(),
        read.assignableOnly(),
        read.warnings(),
        receivedAt,
        null);
  }

  /**
   * Who files a crosswalk does not know yet whom this list names: where one came while the lists
   * were read, they are read once more, and none comes from then on until this is committed.
   */
  private ListAnswer readWhileNothingChanged(AcoOnFile aco, FiledList list, String by) {
    long before = crosswalks.latest();
    var answer = determined(aco, list, by);
    lock.acquire(CrosswalkFiling.CROSSWALKS);
    return crosswalks.latest() == before ? answer : determined(aco, list, by);
  }

  private ListAnswer determined(AcoOnFile aco, FiledList list, String by) {
    var cause = new Cause(Cause.Kind.ASSIGNMENT_LIST, null, list.fileName(), by, null);
    var determined = determine(aco, list, cause, list.receivedAt());
    var year = list.name().performanceYear();
    boolean isAgreed = aco.covering(year).isPresent();
    return ListAnswer.of(
        leadingTo(list, aco, determined.counted()),
        aco.governing().status(list),
        determined.revision(),
        isAgreed);
  }

  /** A benchmark year changes nothing about the performance year it was delivered for. */
  private DeterminedYear determine(AcoOnFile aco, FiledList list, Cause cause, Instant lockedAt) {
    var name = list.name();
    return name.period().isOfTheYear()
        ? determination.determine(aco, name.performanceYear(), cause, lockedAt)
        : DeterminedYear.NOTHING;
  }

  /** The lists that lead to one, which most often are those that were counted just now. */
  private CountedLists leadingTo(FiledList list, AcoOnFile aco, Optional<CountedLists> counted) {
    var methodology = aco.methodology(list.name().performanceYear(), List.of(list));
    var leading = aco.governing().leadingTo(list, methodology);
    return counted
        .filter(just -> just.lists().equals(leading))
        .orElseGet(() -> counting.count(methodology, leading));
  }
}
