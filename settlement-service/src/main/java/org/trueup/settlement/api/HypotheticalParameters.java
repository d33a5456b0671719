package org.trueup.settlement.api;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.scenario.Hypothetical;

/** The query that describes an ACO nobody signed. See {@link Hypothetical}. */
public class HypotheticalParameters {
  @QueryParam("performanceYear")
  @Nullable PerformanceYear year;

  @QueryParam("track")
  @Nullable Track track;

  @QueryParam("benchmark")
  @Nullable Money benchmark;

  @QueryParam("personYears")
  @Nullable PersonYears personYears;

  @QueryParam("assignedBeneficiaries")
  @Nullable Integer assignedBeneficiaries;

  @QueryParam("quality")
  @Nullable Rate quality;

  @QueryParam("minimumRate")
  @Nullable MinimumRateElection minimumRate;

  @QueryParam("lossLimit")
  @Nullable Rate lossLimit;

  @QueryParam("yearInTrack")
  @Nullable Integer yearInTrack;

  Hypothetical read() {
    refuseUnlessGiven(year, track, benchmark);
    return new Hypothetical(
        requireNonNull(year),
        requireNonNull(track),
        requireNonNull(benchmark),
        Optional.ofNullable(personYears),
        Optional.ofNullable(assignedBeneficiaries),
        Optional.ofNullable(quality),
        Optional.ofNullable(minimumRate),
        Optional.ofNullable(lossLimit),
        yearInTrack == null || yearInTrack < 1 ? 1 : yearInTrack);
  }

  /** Figures do not matter where only rates are asked for. */
  static Hypothetical anyAco(@Nullable PerformanceYear year, @Nullable Track track) {
    var any = new HypotheticalParameters();
    any.year = year;
    any.track = track;
    any.benchmark = Money.ofDollars(1);
    any.assignedBeneficiaries = 1;
    return any.read();
  }

  private static void refuseUnlessGiven(
      @Nullable PerformanceYear year, @Nullable Track track, @Nullable Money benchmark) {
    var faults = new ArrayList<Fault>();
    if (year == null) {
      faults.add(Fault.inParameter("performanceYear", null, "a performance year such as 2018"));
    }
    if (track == null) {
      faults.add(Fault.inParameter("track", null, "one of " + Track.names()));
    }
    if (benchmark == null) {
      faults.add(Fault.inParameter("benchmark", null, "the updated benchmark in dollars"));
    }
    if (!faults.isEmpty()) {
      throw new Refusal(Refusal.Kind.MALFORMED, "Parameters are missing", faults);
    }
  }
}
