package org.trueup.local.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;
import org.trueup.local.published.GivenFacts;

/**
 * An agreement to be sent to assignment-service.
 *
 * @param end its last day, where it is not the term's
 * @param rows the rows that stand in it
 */
record AgreementToSign(
    AcoId acoId,
    Optional<String> name,
    AgreementStart start,
    Optional<LocalDate> end,
    Optional<Integer> period,
    SortedMap<PerformanceYear, Track> tracksByYear,
    Optional<MinimumRateElection> minimumRate,
    SortedMap<PerformanceYear, LossLimitStructure> lossLimitStructureByYear,
    List<GivenFacts> rows) {
  static final List<String> COLUMNS =
      List.of(
          "aco_id",
          "aco_name",
          "start",
          "end",
          "period",
          "tracks_by_year",
          "minimum_rate",
          "loss_limit_structure");

  /** The cells of {@link #COLUMNS}. */
  List<String> cells() {
    return List.of(
        acoId.toString(),
        name.orElse(""),
        start.toString(),
        end.map(LocalDate::toString).orElse(""),
        period.map(Object::toString).orElse(""),
        byYear(tracksByYear),
        minimumRate.map(MinimumRateElection::text).orElse(""),
        byYear(lossLimitStructureByYear));
  }

  private static String byYear(SortedMap<PerformanceYear, ?> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(";"));
  }
}
