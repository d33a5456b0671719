package org.trueup.settlement.api;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.rules.ProposedRules;
import org.trueup.settlement.scenario.Hypothetical;

/** The query that describes an ACO nobody signed. See {@link Hypothetical}. */
public class HypotheticalParameters {
  @Parameter(description = "The year whose rules decide.")
  @QueryParam("performanceYear")
  @Nullable PerformanceYear year;

  @Parameter(description = "The track whose terms decide.")
  @QueryParam("track")
  @Nullable Track track;

  @Parameter(
      description =
          "The updated benchmark in dollars, for each person year where person years are given.")
  @QueryParam("benchmark")
  @Nullable Money benchmark;

  @Parameter(
      description =
          "Person years of the assigned beneficiaries; absent, the benchmark is the total.",
      // As text, unlike in a body: 29883.83333.
      schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]+(\\.[0-9]+)?$"))
  @QueryParam("personYears")
  @Nullable PersonYears personYears;

  @Parameter(description = "How many beneficiaries are assigned; absent, as many as person years.")
  @QueryParam("assignedBeneficiaries")
  @Nullable Integer assignedBeneficiaries;

  @Parameter(description = "The quality score as a fraction; 1 where absent.")
  @QueryParam("quality")
  @Nullable Rate quality;

  @Parameter(
      description =
          "The minimum savings and loss rate that was elected; the sliding scale where absent.")
  @QueryParam("minimumRate")
  @Nullable MinimumRateElection minimumRate;

  @Parameter(
      description =
          "The loss sharing limit as a share of the benchmark; the track's own where absent.")
  @QueryParam("lossLimit")
  @Nullable Rate lossLimit;

  @Parameter(
      description = "Which year under the track this is, from 1, for limits that are phased in.")
  @QueryParam("yearInTrack")
  @Nullable Integer yearInTrack;

  @Parameter(description = "Rules that are only proposed: proposed-cy2027; none where absent.")
  @QueryParam("rules")
  @Nullable String rules;

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
        yearInTrack == null || yearInTrack < 1 ? 1 : yearInTrack,
        areProposed(rules));
  }

  /** Figures do not matter where only rates are asked for. */
  static Hypothetical anyAco(
      @Nullable PerformanceYear year, @Nullable Track track, @Nullable String rules) {
    var any = new HypotheticalParameters();
    any.year = year;
    any.track = track;
    any.rules = rules;
    any.benchmark = Money.ofDollars(1);
    any.assignedBeneficiaries = 1;
    return any.read();
  }

  /** Whether the set of proposed rules is asked for, by its name. */
  static boolean areProposed(@Nullable String rules) {
    if (rules != null && !rules.equals(ProposedRules.NAME)) {
      throw Refusal.malformed(Fault.inParameter("rules", rules, ProposedRules.NAME));
    }
    return rules != null;
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
