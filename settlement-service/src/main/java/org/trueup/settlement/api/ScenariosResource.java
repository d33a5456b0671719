package org.trueup.settlement.api;

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
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.Items;
import org.trueup.rest.Table;
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

  /** Which other terms are asked about. */
  public static class Asked {
    @Parameter(
        description =
            "The tracks to compare, separated by commas; absent, all that the rules of the year have.")
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
  @Operation(
      summary = "This year under each of the tracks; those of the year's rules where none is named")
  @Path("/scenarios")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<ScenarioView> scenarios(
      @BeanParam AcoYearPath path, @BeanParam Asked asked, @BeanParam AsOfParameter at) {
    var question = asked.question();
    question.check();
    return new Items<>(
        scenarios.of(path.of(), question, at.asOf()).stream().map(ScenarioView::of).toList());
  }

  @GET
  @Operation(
      summary = "How far this settlement is from both minimum rates, and what turns there",
      description =
          "decides says whether a minimum rate decides this year: losses under a one-sided model are not shared.")
  @Path("/cliff")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public CliffView cliff(@BeanParam AcoYearPath path, @BeanParam AsOfParameter at) {
    var onFile = query.computed(path.of(), at.asOf());
    return CliffView.of(query.settled(onFile), onFile);
  }

  @GET
  @Operation(
      summary = "Payments along gross savings under each of the tracks, on the year's own figures",
      description =
          "The corners of each line, exact; between two of them nothing bends. At a jump both sides stand, the second with after.")
  @Path("/outcomes")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public CurvesView outcomes(
      @BeanParam AcoYearPath path,
      @BeanParam Asked asked,
      @BeanParam RangeParameters along,
      @BeanParam AsOfParameter at) {
    var question = asked.question();
    question.check();
    return CurvesView.of(scenarios.curves(path.of(), question, at.asOf(), along.range()));
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
