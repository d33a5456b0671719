package org.trueup.settlement.api.outlook;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.RevenueStatus;
import org.trueup.contracts.value.Track;
import org.trueup.rest.Body;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Table;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.OfTheCallersAcos;
import org.trueup.settlement.bench.reform.ReformTotals;
import org.trueup.settlement.bench.reform.ReformedYear;
import org.trueup.settlement.outlook.ReformQuery;

/** What another law would have paid. */
@OfTheCallersAcos
@Path("/reforms")
@Produces(MediaType.APPLICATION_JSON)
public class ReformResource {
  private static final String YAML = "application/yaml";

  private final ReformQuery query;
  private final Caller caller;

  ReformResource(ReformQuery query, Caller caller) {
    this.query = query;
    this.caller = caller;
  }

  /**
   * An ACO's year by the law and with the overlay.
   *
   * @param change what the ACO would have more: earned less owed
   * @param provisional true where a rule of the law behind it was not read in a text, or is carried
   *     forward
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ReformedYearView(
      PerformanceYear performanceYear,
      AcoId acoId,
      Track track,
      @Nullable RevenueStatus revenueStatus,
      int assignedBeneficiaries,
      Money earnedBefore,
      Money earnedAfter,
      Money owedBefore,
      Money owedAfter,
      Money change,
      ReformedYear.Why why,
      @Nullable Boolean provisional) {
    static ReformedYearView of(ReformQuery.OnFile found) {
      var year = found.reformed();
      var inputs = year.year().inputs();
      return new ReformedYearView(
          year.year().of().year(),
          year.year().of().aco(),
          year.year().asked().track(),
          inputs.participation().revenueStatus().orElse(null),
          inputs.assignedBeneficiaries(),
          year.before().earned(),
          year.after().earned(),
          year.before().owed(),
          year.after().owed(),
          year.change(),
          year.why(),
          found.reservations().provisional());
    }
  }

  /**
   * What an overlay would do.
   *
   * @param fingerprint SHA-256 of the rules in force and the overlay
   * @param costToTrustFund what Medicare would have paid more
   */
  public record ReformView(
      String overlay,
      String title,
      String fingerprint,
      String assumption,
      int acoYears,
      int gainers,
      int losers,
      int unchanged,
      int newlyPaid,
      int newlyOwing,
      Money earnedBefore,
      Money earnedAfter,
      Money owedBefore,
      Money owedAfter,
      Money costToTrustFund,
      List<ReformedYearView> items)
      implements Table {
    private static final String STATIC =
        "Nobody behaves differently, and savings that were not shared are not lost twice.";

    static ReformView of(ReformQuery.Reform reform) {
      var overlay = reform.overlay();
      var totals =
          ReformTotals.of(reform.years().stream().map(ReformQuery.OnFile::reformed).toList());
      return new ReformView(
          overlay.name(),
          overlay.title(),
          overlay.fingerprint(),
          STATIC,
          totals.rows(),
          totals.gainers(),
          totals.losers(),
          totals.unchanged(),
          totals.newlyPaid(),
          totals.newlyOwing(),
          totals.earnedBefore(),
          totals.earnedAfter(),
          totals.owedBefore(),
          totals.owedAfter(),
          totals.costToTrustFund(),
          reform.years().stream().map(ReformedYearView::of).toList());
    }
  }

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = "it only computes and changes nothing")
  @Consumes(YAML)
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  @Operation(
      summary = "Every settlement on file by the law and with an overlay of rules",
      description =
          "The body is an overlay in YAML; include: [plus-five-points] in it takes in one that comes with the service. No settlement is changed and nothing is announced.")
  public ReformView reform(
      @Parameter(description = "Only settlements of this year; of all years where absent.")
          @QueryParam("performanceYear")
          @Nullable PerformanceYear year,
      @Nullable String overlay) {
    return ReformView.of(
        query.of(Body.required(overlay), Optional.ofNullable(year), caller.ofTheirs()));
  }
}
