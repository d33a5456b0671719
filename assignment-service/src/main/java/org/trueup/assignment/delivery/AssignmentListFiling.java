package org.trueup.assignment.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.GoverningLists;
import org.trueup.assignment.calculation.list.ListStatus;
import org.trueup.assignment.calculation.list.ReadList;
import org.trueup.assignment.determination.AssignmentDetermination;
import org.trueup.assignment.determination.ListCounting;
import org.trueup.assignment.report.list.CountedLists;
import org.trueup.assignment.store.agreement.Agreements;
import org.trueup.assignment.store.list.AssignmentLists;
import org.trueup.assignment.store.list.BeneficiaryTokens;
import org.trueup.assignment.store.list.ListedBeneficiaryRows;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.AcoLock;

/**
 * Files assignment lists whole, takes wrong ones back, and lets assignment be determined anew. What
 * stands afterwards does not depend on the order in which lists came.
 */
@ApplicationScoped
public class AssignmentListFiling {
  private static final Logger LOG = Logger.getLogger(AssignmentListFiling.class);

  private final AcoLock lock;
  private final AssignmentLists lists;
  private final ListedBeneficiaryRows persons;
  private final BeneficiaryTokens tokens;
  private final ListCounting counting;
  private final AssignmentDetermination determination;
  private final Agreements agreements;

  AssignmentListFiling(
      AcoLock lock,
      AssignmentLists lists,
      ListedBeneficiaryRows persons,
      BeneficiaryTokens tokens,
      ListCounting counting,
      AssignmentDetermination determination,
      Agreements agreements) {
    this.lock = lock;
    this.lists = lists;
    this.persons = persons;
    this.tokens = tokens;
    this.counting = counting;
    this.determination = determination;
    this.agreements = agreements;
  }

  /**
   * A list that was sent.
   *
   * @param known whether it was on file already, byte for byte
   */
  public record Filed(ListAnswer answer, boolean known) {}

  /** A list on file and what has become of it. */
  public record OnFile(FiledList list, ListStatus status) {}

  /**
   * @param by who sent it
   * @throws Refusal when another list of that name is on file; nothing was kept then
   */
  @Transactional
  public Filed file(ReadList read, String by) {
    var acoId = read.name().acoId();
    var lockedAt = lock.acquire(acoId);
    var onFile = lists.of(acoId);
    var known = known(read, onFile);
    if (known.isPresent()) {
      return new Filed(answer(known.get().id()), true);
    }
    tokens.give(read.people(), lockedAt);
    var list = filed(read, lists.nextId(), lockedAt);
    persons.add(list.id(), read.people().inTokenOrder());
    lists.add(list);
    var answer = determined(list, by, lockedAt);
    lists.addAnswer(list.id(), Json.write(answer));
    LOG.infov("assignment list filed id={0} aco={1} {2}", list.id(), acoId, list.name());
    return new Filed(answer, false);
  }

  /**
   * Takes a list back. It stays on file, and its year is determined anew without it.
   *
   * @param by who takes it back
   * @throws Refusal when the ACO has no such list
   */
  @Transactional
  public OnFile withdraw(AcoId acoId, long listId, String reason, String by) {
    var lockedAt = lock.acquire(acoId);
    var list = required(acoId, listId);
    if (!list.isWithdrawn()) {
      lists.withdraw(listId, reason, lockedAt);
      var cause = new Cause(Cause.Kind.WITHDRAWAL, null, list.fileName(), by, reason);
      determine(list, cause, lockedAt, null);
      LOG.infov("assignment list withdrawn id={0} aco={1}", listId, acoId);
    }
    return onFile(acoId, listId);
  }

  /** All lists of an ACO, in the order in which they came. */
  public List<OnFile> onFile(AcoId acoId) {
    return onFile(acoId, null);
  }

  /** Those that were on file then, with what had become of them by then. */
  public List<OnFile> onFile(AcoId acoId, @Nullable Instant asOf) {
    var all = lists.of(acoId).stream().flatMap(list -> list.knownAt(asOf).stream()).toList();
    var governing = GoverningLists.of(all);
    return all.stream().map(list -> new OnFile(list, governing.status(list))).toList();
  }

  public OnFile onFile(AcoId acoId, long listId) {
    return onFile(acoId, listId, null);
  }

  /** One list as it was known then. */
  public OnFile onFile(AcoId acoId, long listId, @Nullable Instant asOf) {
    return onFile(acoId, asOf).stream()
        .filter(found -> found.list().id() == listId)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound(acoId + " has no assignment list " + listId));
  }

  /** What the sender of a list was answered. */
  public ListAnswer answer(long listId) {
    return lists
        .answer(listId)
        .map(json -> Json.read(json, ListAnswer.class))
        .orElseThrow(() -> new IllegalStateException("list " + listId + " has no answer"));
  }

  private FiledList required(AcoId acoId, long listId) {
    return onFile(acoId, listId).list();
  }

  private static Optional<FiledList> known(ReadList read, List<FiledList> onFile) {
    for (var list : onFile) {
      boolean same = list.sha256().equals(read.sha256()) && list.name().equals(read.name());
      if (same && list.withdrawal() != null) {
        throw Refusal.conflict(
            "This list was withdrawn: " + list.withdrawal().reason() + ". Send the right one.");
      }
      if (same) {
        return Optional.of(list);
      }
      if (list.name().equals(read.name()) && !list.isWithdrawn()) {
        throw Refusal.conflict(
            "Another "
                + list.name()
                + " is on file as list "
                + list.id()
                + ". A redelivery has a later stamp; withdraw the other one if it is wrong.");
      }
    }
    return Optional.empty();
  }

  private static FiledList filed(ReadList read, long id, Instant receivedAt) {
    return new FiledList(
        id,
        read.name(),
        read.prospectiveLayout(),
        read.sha256(),
        read.fileName(),
        read.assignableOnly(),
        read.warnings(),
        receivedAt,
        null);
  }

  private ListAnswer determined(FiledList list, String by, Instant lockedAt) {
    var acoId = list.name().acoId();
    var year = list.name().performanceYear();
    var governing = GoverningLists.of(lists.of(acoId));
    var cause = new Cause(Cause.Kind.ASSIGNMENT_LIST, null, list.fileName(), by, null);
    var methodology = counting.methodology(acoId, year, List.of(list));
    var leading = counting.count(methodology, governing.leadingTo(list, methodology));
    var event = determine(list, cause, lockedAt, leading);
    boolean isAgreed = agreements.covering(acoId, year).isPresent();
    var revision = event.map(found -> found.head().revision()).orElse(null);
    return ListAnswer.of(leading, governing.status(list), revision, isAgreed);
  }

  /** A benchmark year changes nothing about the performance year it was delivered for. */
  private Optional<AssignmentDetermined> determine(
      FiledList list, Cause cause, Instant lockedAt, @Nullable CountedLists counted) {
    var name = list.name();
    return name.period().isOfTheYear()
        ? determination.determine(name.acoId(), name.performanceYear(), cause, lockedAt, counted)
        : Optional.empty();
  }
}
