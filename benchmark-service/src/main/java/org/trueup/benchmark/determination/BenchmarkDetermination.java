package org.trueup.benchmark.determination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.trueup.benchmark.store.Agreements;
import org.trueup.benchmark.store.Assignments;
import org.trueup.benchmark.store.PendingAcos;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.value.AcoYear;
import org.trueup.messaging.AcoLock;

/**
 * Follows what the other services announce: the event is recorded, and the benchmark of the years
 * it touches is determined, in one transaction, with the ACO locked before anything is read.
 */
@ApplicationScoped
public class BenchmarkDetermination {
  private final Agreements agreements;
  private final Assignments assignments;
  private final YearDetermination years;
  private final PendingAcos pending;
  private final AcoLock lock;

  BenchmarkDetermination(
      Agreements agreements,
      Assignments assignments,
      YearDetermination years,
      PendingAcos pending,
      AcoLock lock) {
    this.agreements = agreements;
    this.assignments = assignments;
    this.years = years;
    this.pending = pending;
    this.lock = lock;
  }

  /** The highest revision of the agreement on file; 0 for none. */
  @Transactional
  public long revisionOnFile(AgreementSigned agreement) {
    return agreements.latestRevision(agreement.acoId(), agreement.start());
  }

  /** The highest revision of the assignment on file; 0 for none. */
  @Transactional
  public long revisionOnFile(AssignmentDetermined assignment) {
    return assignments.latestRevision(assignment.head().acoYear());
  }

  /** An agreement was signed or changed: every year it covers may be determined. */
  @Transactional
  public void follow(AgreementSigned agreement) {
    var aco = agreement.acoId();
    var recordedAt = lock.acquire(aco);
    var isKnown = !agreements.years(aco).isEmpty();
    if (!agreements.add(agreement, recordedAt)) {
      return;
    }
    if (!isKnown) {
      // Whoever records national figures at this moment does not know of it.
      pending.add(aco, Optional.empty());
    }
    var cause = Cause.byEvent(Cause.Kind.AGREEMENT, agreement.id());
    for (var year : agreement.tracksByYear().keySet()) {
      years.determine(new AcoYear(aco, year), recordedAt, cause);
    }
  }

  /** Beneficiaries were assigned anew. */
  @Transactional
  public void follow(AssignmentDetermined assignment) {
    var recordedAt = lock.acquire(assignment.acoId());
    if (assignments.add(assignment, recordedAt)) {
      var cause = assignment.cause().passedOnBy(assignment.id());
      years.determine(assignment.head().acoYear(), recordedAt, cause);
    }
  }
}
