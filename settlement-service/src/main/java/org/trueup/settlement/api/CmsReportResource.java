package org.trueup.settlement.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.DecimalText;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.Table;
import org.trueup.settlement.inquiry.CmsReportQuery;

/** CMS's settlement report as it was delivered, beside ours. */
@Path("/acos/{acoId}/performance-years/{py}/settlement/cms-report")
@Produces(MediaType.APPLICATION_JSON)
public class CmsReportResource {
  private final CmsReportQuery query;

  CmsReportResource(CmsReportQuery query) {
    this.query = query;
  }

  /**
   * A line of CMS's Table 3.
   *
   * @param type the enrollment type, of a line with a figure of each
   * @param cell its place: {@code B40}
   * @param text as it stands in the file, with CMS's sign
   * @param cms the same with the sign that the line has here
   * @param computed ours; absent where these terms have no such line
   * @param difference ours less CMS's: dollars in cents, everything else to nine digits
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CmsReportLine(
      String line,
      @Nullable EnrollmentType type,
      String cell,
      String text,
      @DecimalText @Nullable String cms,
      @DecimalText @Nullable String computed,
      @DecimalText @Nullable String difference) {

    static CmsReportLine of(CmsReportQuery.Line line) {
      var figure = line.figure();
      var compared = line.compared();
      return new CmsReportLine(
          figure.line(),
          figure.type(),
          figure.cell(),
          figure.text(),
          compared == null ? null : compared.cms(),
          compared == null ? null : compared.computed(),
          compared == null ? null : compared.difference());
    }
  }

  /**
   * CMS's settlement report.
   *
   * @param id SHA-256 of the workbook
   * @param firstApart the first line whose figure is not ours; absent where none is
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CmsReport(
      String id,
      String stamp,
      @Nullable LocalDate produced,
      @Nullable String firstApart,
      List<CmsReportLine> items)
      implements Table {}

  @GET
  @Operation(summary = "CMS's settlement report, each line with its cell, beside ours")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public CmsReport get(@BeanParam AcoYearPath path) {
    var report = query.of(path.of());
    var workbook = report.workbook();
    return new CmsReport(
        workbook.id(),
        workbook.name().stamp(),
        workbook.characteristics().produced().orElse(null),
        report.firstApart().orElse(null),
        report.lines().stream().map(CmsReportLine::of).toList());
  }
}
