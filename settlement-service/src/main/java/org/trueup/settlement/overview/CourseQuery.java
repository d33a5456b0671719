package org.trueup.settlement.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.SettlementDetermined.Outcome;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.settlement.course.Movement;
import org.trueup.settlement.course.Why;
import org.trueup.settlement.inquiry.RecordedRevision;
import org.trueup.settlement.inquiry.SettlementQuery;
import org.trueup.settlement.portfolio.Distance;
import org.trueup.settlement.portfolio.LastMove;
import org.trueup.settlement.reconciliation.SettlementComputation;
import org.trueup.settlement.store.UpstreamEvents;

/** Answers how a year came to where it is, and why it moved each time. Changes nothing. */
@ApplicationScoped
public class CourseQuery {
  private final SettlementQuery query;
  private final UpstreamEvents upstream;
  private final SettlementComputation computation;

  CourseQuery(SettlementQuery query, UpstreamEvents upstream, SettlementComputation computation) {
    this.query = query;
    this.upstream = upstream;
    this.computation = computation;
  }

  /**
   * The revisions that were known then, the first one first.
   *
   * @param causes of which causes; empty for all
   * @throws Refusal 404 when no agreement covers the year and nothing is on file about it
   */
  @Transactional
  public List<CourseEntry> of(AcoYear of, AsOf asOf, Set<Cause.Kind> causes) {
    var assignments = upstream.assignments(of);
    var course = new ArrayList<CourseEntry>();
    @Nullable SettlementDetermined before = null;
    for (var recorded : query.history(of, asOf)) {
      var now = recorded.settlement();
      if (causes.isEmpty() || causes.contains(now.head().cause().kind())) {
        course.add(entry(recorded, before, assignments));
      }
      before = now;
    }
    return course;
  }

  private CourseEntry entry(
      RecordedRevision recorded,
      @Nullable SettlementDetermined before,
      SortedMap<Long, AssignmentDetermined> assignments) {
    var now = recorded.settlement();
    var used = LastMove.assignmentOf(now);
    var people = assignments.get(used);
    boolean isOther = before == null || LastMove.assignmentOf(before) != used;
    return new CourseEntry(recorded, people, isOther, why(now, before, people));
  }

  private @Nullable String why(
      SettlementDetermined now,
      @Nullable SettlementDetermined before,
      @Nullable AssignmentDetermined people) {
    return now.figures() == null
        ? null
        : Why.of(new Movement(before, now, people, peopleShort(now)));
  }

  /** Asked only where the words need it: it is a calculation of its own. */
  private @Nullable Integer peopleShort(SettlementDetermined now) {
    var figures = now.figures();
    if (figures == null
        || figures.outcome() != Outcome.NEITHER
        || !figures.generated().isPositive()) {
      return null;
    }
    return Distance.peopleShort(
        Distance.of(computation.settled(now.inputs(), now.head().performanceYear())));
  }
}
