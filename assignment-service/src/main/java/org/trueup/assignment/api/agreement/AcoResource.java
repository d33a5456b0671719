package org.trueup.assignment.api.agreement;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.trueup.assignment.store.agreement.Agreements;
import org.trueup.contracts.value.AcoId;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.Page;
import org.trueup.rest.PageParameters;
import org.trueup.rest.Table;

/** The registry of ACOs: those that have an agreement on file. */
@Path("/acos")
@Produces(MediaType.APPLICATION_JSON)
public class AcoResource {
  private final Agreements agreements;

  AcoResource(Agreements agreements) {
    this.agreements = agreements;
  }

  @GET
  @Operation(summary = "A page of the registry; an ACO that had no agreement then is not in it")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Page<AcoView> list(@BeanParam PageParameters asked, @BeanParam AsOfParameter at) {
    var found = agreements.acosAfter(asked.cursor(AcoId::parse), asked.toFind());
    var page = Page.of(asked, found, Function.identity());
    var known = agreements.known(page.items(), at.asOf());
    return new Page<>(known.stream().map(AcoView::of).toList(), page.nextCursor());
  }
}
