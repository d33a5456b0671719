package org.trueup.settlement.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.EventHead;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.Version;
import org.trueup.settlement.calculation.Edge;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.course.Movement;
import org.trueup.settlement.course.Sentence;
import org.trueup.settlement.inquiry.SettlementQuery;
import org.trueup.settlement.overview.SettlementOverview.CliffOfTheYear;
import org.trueup.settlement.portfolio.Distance;
import org.trueup.settlement.portfolio.LastMove;
import org.trueup.settlement.reconciliation.Reservations;
import org.trueup.settlement.reconciliation.SettlementComputation;
import org.trueup.settlement.report.Steps;
import org.trueup.settlement.store.Settlements;
import org.trueup.settlement.store.UpstreamEvents;

/** Answers what is asked first about an ACO's year. Changes nothing. */
@ApplicationScoped
public class OverviewQuery {
  private final SettlementQuery query;
  private final Settlements settlements;
  private final UpstreamEvents upstream;
  private final SettlementComputation computation;

  OverviewQuery(
      SettlementQuery query,
      Settlements settlements,
      UpstreamEvents upstream,
      SettlementComputation computation) {
    this.query = query;
    this.settlements = settlements;
    this.upstream = upstream;
    this.computation = computation;
  }

  /**
   * The year as it stands, or as that version was.
   *
   * @throws Refusal 404 when no agreement covers the year and nothing is on file about it
   */
  @Transactional
  public SettlementOverview of(AcoYear of, Version version) {
    var now = query.version(of, version);
    var people = assignment(now);
    var settled =
        now.figures() == null
            ? Optional.<Settlement>empty()
            : Optional.of(computation.settled(now.inputs(), of.year()));
    return overview(now, people, settled, query.isStale(now, version.asOf()));
  }

  private SettlementOverview overview(
      SettlementDetermined now,
      @Nullable AssignmentDetermined people,
      Optional<Settlement> settled,
      boolean stale) {
    var figures = now.figures();
    var distance = settled.flatMap(Distance::of);
    var agreement = now.inputs().agreement();
    var year = now.head().performanceYear();
    return new SettlementOverview(
        headOf(now),
        agreement,
        agreement == null ? null : agreement.yearInTrack().get(year),
        stale,
        figures,
        now.inForce(),
        now.assumptions(),
        figures == null ? null : Sentence.of(figures),
        RestsOn.of(now.inputs(), people),
        settled.map(Steps::of).orElse(List.of()),
        settled.map(done -> cliff(done, distance, now)).orElse(null),
        now.revision() == 0 ? null : LastMove.of(movement(now, people, distance)),
        now.waitingFor(),
        now.fingerprint());
  }

  /** Whoever asks first sees what is not certain of the benchmark's rules too. */
  private static EventHead headOf(SettlementDetermined now) {
    var reservations = Reservations.of(now);
    return now.head()
        .withReservations(reservations.provisionalRules(), reservations.rulesCarriedForwardFrom());
  }

  private static CliffOfTheYear cliff(
      Settlement settled, Optional<Distance> distance, SettlementDetermined now) {
    var figures = now.figures();
    return new CliffOfTheYear(
        settled.thresholds().savingsRate(),
        figures == null ? "" : figures.minimumRateBasis(),
        Edge.of(settled),
        distance.orElse(null));
  }

  private Movement movement(
      SettlementDetermined now,
      @Nullable AssignmentDetermined people,
      Optional<Distance> distance) {
    var before =
        now.revision() < 2
            ? null
            : settlements.find(now.head().acoYear(), Version.of(now.revision() - 1)).orElse(null);
    return new Movement(before, now, people, Distance.peopleShort(distance));
  }

  private @Nullable AssignmentDetermined assignment(SettlementDetermined settlement) {
    var revision = LastMove.assignmentOf(settlement);
    return revision == 0 ? null : upstream.assignments(settlement.head().acoYear()).get(revision);
  }
}
