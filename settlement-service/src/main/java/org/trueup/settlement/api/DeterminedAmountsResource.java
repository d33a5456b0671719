package org.trueup.settlement.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.Items;
import org.trueup.rest.Table;
import org.trueup.settlement.inquiry.DeterminedAmount;
import org.trueup.settlement.reconciliation.CmsNoticeRecording;

/** What CMS determined for a year, one time after another: 42 CFR 425.315. */
@Path("/acos/{acoId}/performance-years/{py}/determined-amounts")
@Produces(MediaType.APPLICATION_JSON)
public class DeterminedAmountsResource {
  private final CmsNoticeRecording notices;

  DeterminedAmountsResource(CmsNoticeRecording notices) {
    this.notices = notices;
  }

  @GET
  @Operation(
      summary =
          "Every amount CMS determined: which is in force, what changed line by line, what moves")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<DeterminedAmount> amounts(@BeanParam AcoYearPath path, @BeanParam AsOfParameter at) {
    return new Items<>(DeterminedAmount.of(notices.all(path.of(), at.asOf())));
  }
}
