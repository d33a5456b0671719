package org.trueup.settlement.api.portfolio;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementDetermined.Outcome;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.rest.RequiredYear;
import org.trueup.settlement.portfolio.PortfolioFilter;
import org.trueup.settlement.portfolio.PortfolioItem;
import org.trueup.settlement.portfolio.PortfolioOrder;

/** Which ACOs of which year are wanted, and in which order. */
public class PortfolioParameters {
  private static final String USUAL_ORDER = "acoId";

  @Parameter(description = "The performance year that is asked about.", required = true)
  @QueryParam("performanceYear")
  @Nullable PerformanceYear performanceYear;

  @Parameter(description = "Only ACOs under these tracks, separated by commas.")
  @QueryParam("track")
  @Nullable String tracks;

  @Parameter(description = "Only settlements in these stages, separated by commas: WAITING.")
  @QueryParam("stage")
  @Nullable String stages;

  @Parameter(description = "Only these outcomes, separated by commas: EARNED, OWED, NEITHER.")
  @QueryParam("outcome")
  @Nullable String outcomes;

  @Parameter(description = "Only ACOs whose identifier or name contains this.")
  @QueryParam("q")
  @Nullable String text;

  @Parameter(
      description =
          "Only settlements within this distance from the minimum rate that decides, a share of the benchmark: 0.0025.")
  @QueryParam("near")
  @Nullable Rate near;

  @Parameter(
      description =
          "By what they are sorted, the first key first, with - before those that begin with the largest: -payment,acoId. acoId where it is absent.")
  @QueryParam("sort")
  @Nullable String sort;

  /**
   * @throws Refusal 400 where none is named
   */
  PerformanceYear year() {
    return RequiredYear.of(performanceYear);
  }

  PortfolioFilter filter() {
    return new PortfolioFilter(
        some("track", tracks, Track::parse),
        some("stage", stages, Stage::valueOf),
        some("outcome", outcomes, Outcome::valueOf),
        Optional.ofNullable(text),
        Optional.ofNullable(near));
  }

  Comparator<PortfolioItem> order() {
    try {
      return PortfolioOrder.parse(sort == null ? USUAL_ORDER : sort);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.malformed(Fault.inParameter("sort", sort, Fault.expectedBy(unknown)));
    }
  }

  private static <T> Set<T> some(String name, @Nullable String text, Function<String, T> read) {
    if (text == null) {
      return Set.of();
    }
    try {
      return Arrays.stream(text.split(",", -1)).map(read).collect(Collectors.toSet());
    } catch (IllegalArgumentException unknown) {
      throw Refusal.malformed(Fault.inParameter(name, text, expected(name)));
    }
  }

  private static String expected(String name) {
    return switch (name) {
      case "track" -> "one or more of " + Track.names();
      case "stage" -> "one or more of " + Arrays.toString(Stage.values());
      default -> "one or more of " + Arrays.toString(Outcome.values());
    };
  }
}
