package org.trueup.settlement.api.outlook;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.PageParameters;
import org.trueup.rest.RequiredYear;
import org.trueup.rest.Table;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.OfTheCallersAcos;
import org.trueup.settlement.bench.projection.BenchParameters;
import org.trueup.settlement.bench.projection.JointProjection;
import org.trueup.settlement.bench.projection.Projection;
import org.trueup.settlement.outlook.Outlook;
import org.trueup.settlement.outlook.OutlooksQuery;

/** What a year will probably bring to many ACOs, and to all of them together. */
@OfTheCallersAcos
@Path("/projections")
@Produces(MediaType.APPLICATION_JSON)
public class PortfolioOfProjectionsResource {
  /** Each costs two times 2,003 settlements. */
  private static final int MOST = 25;

  private static final int DIGITS = 8;

  private final OutlooksQuery query;
  private final BenchParameters parameters;
  private final Caller caller;

  PortfolioOfProjectionsResource(OutlooksQuery query, BenchParameters parameters, Caller caller) {
    this.query = query;
    this.parameters = parameters;
    this.caller = caller;
  }

  /**
   * One ACO in short; its own projection has every figure.
   *
   * @param provisional true where a rule behind it was not read in a text, or is carried forward
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ProjectedAco(
      AcoId acoId,
      Track track,
      Outlook.Stage stage,
      Rate mean,
      Rate standardDeviation,
      Money atTheMean,
      Money expected,
      Rate probabilityOfEarning,
      Rate probabilityOfOwing,
      Money p05,
      Money p95,
      @Nullable Boolean provisional) {
    static ProjectedAco of(Outlook outlook, Projection projection) {
      var amounts = projection.amounts();
      return new ProjectedAco(
          outlook.settlement().acoId(),
          outlook.terms().rules().terms().track(),
          outlook.stage(),
          new Rate(outlook.expected().mean()).toDecimals(DIGITS),
          new Rate(outlook.expected().standardDeviation()).toDecimals(DIGITS),
          projection.atTheMean(),
          amounts.expected(),
          amounts.share(amounts.earning()).toDecimals(DIGITS),
          amounts.share(amounts.owing()).toDecimals(DIGITS),
          amounts.quantile(Rate.parse("5%")),
          amounts.quantile(Rate.parse("95%")),
          outlook.reservations().provisional());
    }
  }

  /**
   * A page of ACOs.
   *
   * @param total of the ACOs of this page together, with what hits all of them alike
   * @param nextCursor where the next page begins; absent on the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ProjectedYear(
      PerformanceYear performanceYear,
      Money expected,
      ProjectionView.AmountsView total,
      List<ProjectedAco> items,
      @Nullable AcoId nextCursor)
      implements Table {}

  @GET
  @Operation(
      summary = "What the year will probably bring to each ACO, and to those of the page together",
      description =
          "At most 25 ACOs a page. The total is of equally likely years of all of them, in which each has those of its own projection: what is expected adds up, and what is uncertain evens out in part.")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public ProjectedYear projections(
      @Parameter(description = "The performance year.") @QueryParam("performanceYear")
          @Nullable PerformanceYear asked,
      @BeanParam AsOfParameter at,
      @BeanParam PageParameters page) {
    var year = RequiredYear.of(asked);
    Optional<AcoId> after = page.cursor(AcoId::parse);
    var rest =
        query
            .of(
                year,
                caller
                    .ofTheirs()
                    .and(aco -> after.filter(last -> last.compareTo(aco) >= 0).isEmpty()),
                at.asOf())
            .stream()
            .toList();
    var shown = rest.subList(0, Math.min(rest.size(), Math.min(page.size(), MOST)));
    return view(year, shown, shown.size() < rest.size());
  }

  private ProjectedYear view(PerformanceYear year, List<Outlook> shown, boolean more) {
    var model = parameters.modelOf(year).value();
    var members =
        shown.stream()
            .map(
                outlook ->
                    JointProjection.Member.of(
                        outlook.prior(), outlook.expected(), outlook.terms(), model))
            .toList();
    var total = JointProjection.total(members, model, parameters.years());
    return new ProjectedYear(
        year,
        total.expected(),
        ProjectionView.AmountsView.of(total),
        shown.stream().map(outlook -> ProjectedAco.of(outlook, projection(outlook))).toList(),
        more && !shown.isEmpty() ? shown.getLast().settlement().acoId() : null);
  }

  private Projection projection(Outlook outlook) {
    return Projection.of(outlook.expected(), outlook.terms(), parameters.years());
  }
}
