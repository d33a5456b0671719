package org.trueup.settlement.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.trueup.contracts.value.AcoId;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.Items;
import org.trueup.rest.Table;
import org.trueup.settlement.inquiry.LedgerQuery;
import org.trueup.settlement.inquiry.LedgerQuery.Balance;

/** What stands of money that was paid before it was earned: 42 CFR 425.630, 425.640. */
@Path("/acos/{acoId}/ledger")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {
  private final LedgerQuery query;

  LedgerResource(LedgerQuery query) {
    this.query = query;
  }

  @GET
  @Operation(
      summary = "What was paid beforehand, and how much of it is recouped, outstanding or due")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<Balance> ledger(@PathParam("acoId") AcoId aco, @BeanParam AsOfParameter at) {
    return new Items<>(query.of(aco, at.asOf()));
  }
}
