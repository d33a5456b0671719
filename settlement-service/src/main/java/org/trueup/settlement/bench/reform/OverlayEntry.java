package org.trueup.settlement.bench.reform;

import java.math.MathContext;
import java.util.Optional;
import java.util.Set;
import org.trueup.contracts.rule.BadRuleFile;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.calculation.SettlementInputs;
import org.trueup.settlement.rules.TrackYear;

/**
 * One entry of an overlay, as it was understood.
 *
 * @param overlay the name of the overlay that it stands in
 * @param span when it is in force, on the axis of its rule's file
 * @param years the performance years that its overlay is about
 * @param tracks under which it is
 */
record OverlayEntry(
    String overlay,
    OverlaidRule rule,
    Span span,
    Span years,
    Set<Track> tracks,
    OverlayDocument.Where where,
    Change change) {

  /** From when until when, by year or by agreement start; both ends are within. */
  record Span(
      Optional<PerformanceYear> fromYear,
      Optional<PerformanceYear> untilYear,
      Optional<AgreementStart> fromStart,
      Optional<AgreementStart> untilStart) {
    boolean holds(TrackYear asked) {
      return fromYear.filter(from -> from.compareTo(asked.year()) > 0).isEmpty()
          && untilYear.filter(until -> until.compareTo(asked.year()) < 0).isEmpty()
          && fromStart.filter(from -> from.compareTo(asked.start()) > 0).isEmpty()
          && untilStart.filter(until -> until.compareTo(asked.start()) < 0).isEmpty();
    }
  }

  /** What it does to the value in force. */
  sealed interface Change {
    /** Another value in its place. */
    record Instead(Object value) implements Change {}

    /** So much more of a rate. */
    record More(Rate points) implements Change {}

    /** So many times a rate. */
    record Times(Factor factor) implements Change {}
  }

  /** Whether it is for an agreement's year at all, whoever the ACO is. */
  boolean isFor(TrackYear asked) {
    return span.holds(asked) && years.holds(asked) && tracks.contains(asked.track());
  }

  /** Whether it is for this ACO. */
  boolean reaches(TrackYear asked, SettlementInputs in, boolean twoSided) {
    return isFor(asked)
        && isOfModel(twoSided)
        && (where.revenueStatus() == null
            || in.participation().revenueStatus().filter(where.revenueStatus()::equals).isPresent())
        && (where.peopleAtLeast() == null || in.assignedBeneficiaries() >= where.peopleAtLeast())
        && (where.peopleBelow() == null || in.assignedBeneficiaries() < where.peopleBelow());
  }

  private boolean isOfModel(boolean twoSided) {
    return where.model() == null || twoSided == (where.model() == OverlayDocument.Model.TWO_SIDED);
  }

  /** The value in the place of one in force. */
  <V> Ruled<V> instead(Class<V> type) {
    return said(type.cast(((Change.Instead) change).value()));
  }

  /** A rate as it is changed. */
  Ruled<Rate> of(Ruled<Rate> inForce) {
    return said(
        switch (change) {
          case Change.Instead instead -> (Rate) instead.value();
          case Change.More more -> inForce.value().plus(more.points());
          case Change.Times times ->
              new Rate(
                  inForce
                      .value()
                      .fraction()
                      .multiply(times.factor().value(), MathContext.DECIMAL128));
        });
  }

  private <V> Ruled<V> said(V value) {
    rule.fault(value)
        .ifPresent(
            fault -> {
              throw new BadRuleFile(
                  overlay, "makes %s %s: %s".formatted(rule.file(), value, fault));
            });
    return new Ruled<>(
        value,
        rule.file() + ".yaml",
        rule.file(),
        "overlay " + overlay,
        "overlay " + overlay + ", not in force",
        null);
  }
}
