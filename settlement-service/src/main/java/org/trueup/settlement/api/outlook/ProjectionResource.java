package org.trueup.settlement.api.outlook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.Items;
import org.trueup.rest.Table;
import org.trueup.settlement.bench.projection.BenchParameters;
import org.trueup.settlement.bench.projection.EquallyLikelyYears;
import org.trueup.settlement.bench.projection.Projection;
import org.trueup.settlement.outlook.OutlookQuery;
import org.trueup.settlement.reconciliation.FactsBehind;
import org.trueup.settlement.reconciliation.Reservations;
import org.trueup.settlement.report.Reason;
import org.trueup.settlement.report.SettlementReport;

/** What a year will probably bring, and each of its likely ends as a settlement. */
@Path("/acos/{acoId}/performance-years/{py}/projection")
@Produces(MediaType.APPLICATION_JSON)
public class ProjectionResource {
  private static final int DIGITS = 15;

  private final OutlookQuery query;
  private final BenchParameters parameters;
  private final SettlementReport report;

  ProjectionResource(OutlookQuery query, BenchParameters parameters, SettlementReport report) {
    this.query = query;
    this.parameters = parameters;
    this.report = report;
  }

  /**
   * One of the equally likely years.
   *
   * @param number from 1, the lowest savings rate first
   * @param amount what is earned, or below zero owed
   * @param provisional true where a rule behind it was not read in a text, or is carried forward
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record LikelyYear(
      int number, Rate savingsRate, Money amount, @Nullable Boolean provisional) {}

  /**
   * The same as a settlement.
   *
   * @param lines every figure on the way to it: as a table, its rows
   */
  public record OpenedYear(
      int number,
      Rate savingsRate,
      Money amount,
      String reason,
      @JsonUnwrapped Reservations reservations,
      List<LineItem> lines)
      implements Table {
    @Override
    public List<LineItem> items() {
      return lines;
    }
  }

  @GET
  @Operation(
      summary = "What the year will probably bring: amounts, probabilities, what is assumed",
      description =
          "2,003 equally likely final savings rates, each settled by the settlement's own calculation. It is no settlement and is not announced.")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public ProjectionView projection(@BeanParam AcoYearPath path, @BeanParam AsOfParameter at) {
    var outlook = query.of(path.of(), at.asOf());
    return ProjectionView.of(
        outlook,
        Projection.of(outlook.expected(), outlook.terms(), parameters.years()),
        parameters.fingerprint());
  }

  @GET
  @Operation(summary = "The equally likely years, the lowest savings rate first")
  @Path("/years")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<LikelyYear> years(@BeanParam AcoYearPath path, @BeanParam AsOfParameter at) {
    var outlook = query.of(path.of(), at.asOf());
    var rates = outlook.expected().likelyRates(parameters.years());
    var provisional = outlook.reservations().provisional();
    return new Items<>(
        IntStream.range(0, rates.size())
            .mapToObj(
                i ->
                    new LikelyYear(
                        i + 1,
                        rates.get(i).toDecimals(DIGITS),
                        outlook.terms().amountAt(rates.get(i)),
                        provisional))
            .toList());
  }

  @GET
  @Operation(summary = "One of the equally likely years as a settlement, line by line")
  @Path("/years/{number}")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public OpenedYear year(
      @BeanParam AcoYearPath path,
      @Parameter(description = "Which of them, from 1 to 2003; 1002 is the median.")
          @PathParam("number")
          int number,
      @BeanParam AsOfParameter at) {
    if (number < 1 || number > EquallyLikelyYears.COUNT) {
      throw Refusal.malformed(
          Fault.inParameter("number", number, "from 1 to " + EquallyLikelyYears.COUNT));
    }
    var outlook = query.of(path.of(), at.asOf());
    var deviation = parameters.years().deviations().get(number - 1);
    var settlement = outlook.terms().at(outlook.expected().rateOf(deviation));
    return new OpenedYear(
        number,
        settlement.thresholds().savingsRate().toDecimals(DIGITS),
        settlement.amount(),
        Reason.of(settlement),
        Reservations.of(settlement, outlook.settlement()),
        report.of(settlement, FactsBehind.of(outlook.settlement().inputs())));
  }
}
