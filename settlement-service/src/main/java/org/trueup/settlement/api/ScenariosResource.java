package org.trueup.settlement.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.Items;
import org.trueup.rest.TableAsCsv;
import org.trueup.settlement.calculation.Cliff;
import org.trueup.settlement.inquiry.SettlementQuery;
import org.trueup.settlement.scenario.Question;
import org.trueup.settlement.scenario.Scenarios;

/** What other terms would give this ACO, and how near it is to the minimum rate. */
@Path("/acos/{acoId}/performance-years/{py}/settlement")
@Produces(MediaType.APPLICATION_JSON)
public class ScenariosResource {
  private final Scenarios scenarios;
  private final SettlementQuery query;

  ScenariosResource(Scenarios scenarios, SettlementQuery query) {
    this.scenarios = scenarios;
    this.query = query;
  }

  /**
   * See {@link Scenarios.Scenario}.
   *
   * @param partsAt the older name of {@code firstDifferingLine}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ScenarioView(
      Track track,
      boolean offered,
      @Nullable String notOfferedBecause,
      int yearInTrack,
      @Nullable String reason,
      @Nullable Money payment,
      @Nullable Money earned,
      @Nullable Money owed,
      @Nullable Money difference,
      @Nullable LineItem firstDifferingLine,
      @Nullable LineItem partsAt,
      @Nullable String notOnFile) {
    static ScenarioView of(Scenarios.Scenario scenario) {
      var outcome = Optional.ofNullable(scenario.outcome());
      return new ScenarioView(
          scenario.track(),
          scenario.offered(),
          scenario.notOfferedBecause(),
          scenario.yearInTrack(),
          outcome.map(Scenarios.Outcome::reason).orElse(null),
          outcome.map(found -> found.settlement().payment()).orElse(null),
          outcome.map(found -> found.settlement().earned()).orElse(null),
          outcome.map(found -> found.settlement().owed()).orElse(null),
          outcome.map(Scenarios.Outcome::difference).orElse(null),
          outcome.map(Scenarios.Outcome::firstDifferingLine).orElse(null),
          outcome.map(Scenarios.Outcome::firstDifferingLine).orElse(null),
          scenario.notOnFile());
    }
  }

  /**
   * See {@link Cliff}.
   *
   * @param assignedBeneficiaries absent where the minimum rate is fixed, or no number decides
   * @param distanceInBeneficiaries how many they are from there
   * @param people the older name of {@code distanceInBeneficiaries}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CliffView(
      Cliff.Side side,
      boolean reached,
      Money dollars,
      Money perPersonYear,
      @Nullable Integer assignedBeneficiaries,
      @Nullable Integer distanceInBeneficiaries,
      @Nullable Integer people,
      Money atStake,
      String assumption) {
    private static final String ASSUMPTION =
        "Benchmark, expenditures and months for each person stay as they are; only their number"
            + " changes.";

    static CliffView of(Cliff cliff, int now) {
      var at = cliff.assignedBeneficiaries();
      Integer flips = at.isPresent() ? at.getAsInt() : null;
      Integer distance = flips == null ? null : Math.abs(flips - now);
      return new CliffView(
          cliff.side(),
          cliff.reached(),
          cliff.dollars(),
          cliff.perPersonYear(),
          flips,
          distance,
          distance,
          cliff.atStake(),
          ASSUMPTION);
    }
  }

  /** Which other terms are asked about. */
  public static class Asked {
    @Parameter(
        description = "The tracks to compare, separated by commas; absent, all that are on offer.")
    @QueryParam("track")
    @Nullable String tracks;

    @Parameter(description = "Another quality score, a fraction.")
    @QueryParam("quality")
    @Nullable Rate quality;

    @Parameter(description = "Another minimum savings and loss rate.")
    @QueryParam("minimumRate")
    @Nullable MinimumRateElection minimumRate;

    @Parameter(
        description =
            "Whose expenditures are used: same, the beneficiaries as assigned, or own-window, those of the window that the other track uses.")
    @QueryParam("population")
    @Nullable String population;

    @Parameter(description = "How many performance years are asked about, from this one.")
    @QueryParam("years")
    @Nullable Integer years;

    @Parameter(description = "Rules that are only proposed: proposed-cy2027; none where absent.")
    @QueryParam("rules")
    @Nullable String rules;

    Question question() {
      return new Question(
          tracks(tracks),
          Optional.ofNullable(quality),
          Optional.ofNullable(minimumRate),
          population(population),
          years == null ? 1 : years,
          HypotheticalParameters.areProposed(rules));
    }
  }

  @GET
  @Operation(summary = "This year under each of the tracks")
  @Path("/scenarios")
  @Produces({MediaType.APPLICATION_JSON, TableAsCsv.MEDIA_TYPE})
  public Items<ScenarioView> scenarios(
      @BeanParam AcoYearPath path, @BeanParam Asked asked, @BeanParam AsOfParameter at) {
    var question = asked.question();
    question.check();
    return new Items<>(
        scenarios.of(path.of(), question, at.asOf()).stream().map(ScenarioView::of).toList());
  }

  @GET
  @Operation(summary = "How far this settlement is from the minimum rate")
  @Path("/cliff")
  public CliffView cliff(@BeanParam AcoYearPath path, @BeanParam AsOfParameter at) {
    var settlement = query.settled(path.of(), at.asOf());
    return Cliff.of(settlement)
        .map(cliff -> CliffView.of(cliff, settlement.inputs().assignedBeneficiaries()))
        .orElseThrow(
            () -> Refusal.notFound("No minimum rate decides this year: losses are not shared"));
  }

  private static Question.Population population(@Nullable String text) {
    return switch (text) {
      case null -> Question.Population.SAME;
      case "same" -> Question.Population.SAME;
      case "own-window" -> Question.Population.OWN_WINDOW;
      default ->
          throw Refusal.malformed(Fault.inParameter("population", text, "one of same, own-window"));
    };
  }

  private static List<Track> tracks(@Nullable String text) {
    try {
      return text == null ? List.of() : Arrays.stream(text.split(",")).map(Track::parse).toList();
    } catch (IllegalArgumentException unknown) {
      throw Refusal.malformed(Fault.inParameter("track", text, Fault.expectedBy(unknown)));
    }
  }
}
