package org.trueup.settlement.api.portfolio;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.Items;
import org.trueup.rest.Table;
import org.trueup.settlement.portfolio.PortfolioItem;
import org.trueup.settlement.portfolio.PortfolioQuery;

/** One ACO over the years. */
@Path("/acos/{acoId}/settlements")
public class AcoSettlementsResource {
  private final PortfolioQuery query;

  AcoSettlementsResource(PortfolioQuery query) {
    this.query = query;
  }

  @GET
  @Operation(summary = "Every year of an ACO in short, the first one first")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<PortfolioItem> years(@PathParam("acoId") AcoId acoId, @BeanParam AsOfParameter at) {
    var years = query.ofAco(acoId, at.asOf());
    if (years.isEmpty()) {
      throw Refusal.notFound(
          "No agreement and no settlement of " + acoId + " is on file: POST /agreements");
    }
    return new Items<>(years);
  }
}
