package org.trueup.settlement.api;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.Table;
import org.trueup.settlement.reconciliation.Reservations;
import org.trueup.settlement.report.Reason;
import org.trueup.settlement.report.SettlementReport;
import org.trueup.settlement.scenario.InterimSettlement;

/** The first twelve months of an agreement that began in 2012, settled alone: 42 CFR 425.608. */
@Path("/acos/{acoId}/performance-years/{py}/interim-settlement")
@Produces(MediaType.APPLICATION_JSON)
public class InterimSettlementResource {
  private final InterimSettlement interim;
  private final SettlementReport report;

  InterimSettlementResource(InterimSettlement interim, SettlementReport report) {
    this.interim = interim;
    this.report = report;
  }

  /** What the twelve months come to, with every figure on the way: as a table, its rows. */
  public record InterimView(
      Money payment,
      Money earned,
      Money owed,
      String reason,
      @JsonUnwrapped Reservations reservations,
      List<LineItem> lines)
      implements Table {
    @Override
    public List<LineItem> items() {
      return lines;
    }
  }

  /** Figures of the first twelve months. */
  public static class Asked {
    @Parameter(description = "How many beneficiaries are assigned.")
    @QueryParam("assignedBeneficiaries")
    @Nullable Integer assignedBeneficiaries;

    @Parameter(description = "The updated benchmark of the twelve months, in total dollars.")
    @QueryParam("benchmark")
    @Nullable Money benchmark;

    @Parameter(description = "The expenditures of the twelve months, in total dollars.")
    @QueryParam("expenditures")
    @Nullable Money expenditures;

    @Parameter(description = "The quality score as a fraction; 1 where absent.")
    @QueryParam("quality")
    @Nullable Rate quality;

    InterimSettlement.FirstMonths months() {
      Refusal.unlessEmpty(faults());
      int people = requireNonNull(assignedBeneficiaries);
      return new InterimSettlement.FirstMonths(
          people,
          PersonYears.parseYears(String.valueOf(people)),
          requireNonNull(benchmark),
          requireNonNull(expenditures),
          quality == null ? Rate.ONE : quality);
    }

    private List<Fault> faults() {
      var faults = new ArrayList<Fault>();
      if (assignedBeneficiaries == null || assignedBeneficiaries <= 0) {
        faults.add(
            Fault.inParameter("assignedBeneficiaries", assignedBeneficiaries, "more than zero"));
      }
      if (benchmark == null || !benchmark.isPositive()) {
        faults.add(Fault.inParameter("benchmark", benchmark, "dollars, more than zero"));
      }
      if (expenditures == null || expenditures.isNegative()) {
        faults.add(Fault.inParameter("expenditures", expenditures, "dollars, zero or more"));
      }
      if (quality != null && !quality.isShare()) {
        faults.add(Fault.inParameter("quality", quality, "from 0% to 100%"));
      }
      return faults;
    }
  }

  @GET
  @Operation(
      summary = "What the first twelve months of an agreement of 2012 come to; nothing is recorded")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public InterimView settlement(
      @BeanParam AcoYearPath path, @BeanParam Asked asked, @BeanParam AsOfParameter at) {
    var settlement = interim.of(path.of(), asked.months(), at.asOf());
    return new InterimView(
        settlement.payment(),
        settlement.earned(),
        settlement.owed(),
        Reason.of(settlement),
        Reservations.ofFiguresGiven(settlement),
        report.of(settlement, Map.of()));
  }
}
