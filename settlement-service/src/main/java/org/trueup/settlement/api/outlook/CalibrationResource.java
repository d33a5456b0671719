package org.trueup.settlement.api.outlook;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.trueup.contracts.value.Rate;
import org.trueup.rest.Items;
import org.trueup.rest.Table;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.OfTheCallersAcos;
import org.trueup.settlement.bench.projection.Calibration;
import org.trueup.settlement.outlook.CalibrationQuery;

/** How often projections held what came, by the report that they rested on. */
@OfTheCallersAcos
@Path("/projections/calibration")
@Produces(MediaType.APPLICATION_JSON)
public class CalibrationResource {
  private static final int DIGITS = 8;

  private final CalibrationQuery query;
  private final Caller caller;

  CalibrationResource(CalibrationQuery query, Caller caller) {
    this.query = query;
    this.caller = caller;
  }

  /**
   * See {@link Calibration}.
   *
   * @param stage the report that the projections rested on
   */
  public record CalibrationView(
      String stage,
      int projections,
      Rate heldBy50,
      Rate heldBy80,
      Rate heldBy90,
      Rate crps,
      Rate brier) {
    static CalibrationView of(String stage, Calibration found) {
      return new CalibrationView(
          stage,
          found.projections(),
          found.share(found.inHalf()).toDecimals(DIGITS),
          found.share(found.inEighty()).toDecimals(DIGITS),
          found.share(found.inNinety()).toDecimals(DIGITS),
          new Rate(found.crps()).toDecimals(DIGITS),
          new Rate(found.brier()).toDecimals(DIGITS));
    }
  }

  @GET
  @Operation(
      summary = "How often intervals of kept projections held the final savings rate",
      description =
          "Every revision of a settlement keeps its projection; what came of it is recorded when CMS determines. Of good projections the middle half holds half of what comes.")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<CalibrationView> calibration() {
    return new Items<>(
        query.of(caller.ofTheirs()).entrySet().stream()
            .map(stage -> CalibrationView.of(stage.getKey(), stage.getValue()))
            .toList());
  }
}
