package org.trueup.settlement.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.event.SettlementDetermined.InForce;
import org.trueup.contracts.event.SettlementInputsUsed.CmsDetermination;
import org.trueup.contracts.json.DecimalText;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Version;
import org.trueup.messaging.Write;
import org.trueup.messaging.approval.Approvals;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.Answer;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.Body;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Items;
import org.trueup.rest.Table;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.MoneyInput;
import org.trueup.rest.openapi.SharedParts;
import org.trueup.settlement.inquiry.SettlementQuery;
import org.trueup.settlement.intake.DeterminationCheck;
import org.trueup.settlement.intake.DeterminationCheck.Notice;
import org.trueup.settlement.reconciliation.CmsNoticeRecording;
import org.trueup.settlement.report.CmsLine;
import org.trueup.settlement.report.SettlementReport;
import org.trueup.settlement.rules.Rules;

/** CMS's own notices of a year's amount, and how ours differs. */
@Path("/acos/{acoId}/performance-years/{py}")
@Produces(MediaType.APPLICATION_JSON)
@MoneyInput
public class DeterminationResource {
  private final CmsNoticeRecording notices;
  private final SettlementQuery query;
  private final Rules rules;
  private final SettlementReport report;
  private final Approvals approvals;
  private final Caller caller;

  DeterminationResource(
      CmsNoticeRecording notices,
      SettlementQuery query,
      Rules rules,
      SettlementReport report,
      Approvals approvals,
      Caller caller) {
    this.approvals = approvals;
    this.caller = caller;
    this.rules = rules;
    this.report = report;
    this.notices = notices;
    this.query = query;
  }

  /** See {@link CmsDetermination}. */
  public record NoticeBody(
      CmsDetermination.@Nullable Kind kind,
      @Nullable Money amount,
      @Nullable LocalDate date,
      @Nullable Map<String, String> lines,
      CmsDetermination.@Nullable Reason reason) {}

  /**
   * One line as we have it and as CMS printed it; ours less CMS's.
   *
   * @param provisional true where a rule behind ours was not read in a text
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record LineVariance(
      String line,
      String title,
      LineItem.@Nullable Unit unit,
      @DecimalText @Nullable String computed,
      @DecimalText String cms,
      @DecimalText @Nullable String difference,
      @Nullable Boolean provisional) {}

  /** The whole amount, and each line that CMS's notice gave. */
  public record Variance(InForce inForce, List<LineVariance> items) implements Table {}

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = IdempotencyKey.BY_KEY)
  @Extension(name = SharedParts.APPROVAL, value = "always")
  @Operation(
      summary = "Records CMS's notice of the amount, which then counts instead of the computed one")
  @Path("/determinations")
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<CmsDetermination> post(
      @BeanParam AcoYearPath path,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable NoticeBody sent) {
    var body = Body.required(sent);
    var lines = body.lines == null ? Map.<String, String>of() : new TreeMap<>(body.lines);
    var notice = new Notice(body.kind, body.amount, body.date, lines, body.reason);
    // What cannot be read as a notice at all is refused before anything is asked of the file.
    Refusal.unlessEmpty(
        DeterminationCheck.faultsOfItsOwn(rules, path.of().year(), notice, report.lineNames()));
    var determination = notice.determination();
    approvals.require(
        new Approvals.Wish(
            "CMS_NOTICE_RECORDED", path.of().aco(), path.of() + "/determinations", determination));
    var recorded =
        notices.record(
            path.of(),
            determination,
            new Write(caller.name(), Answer.precondition(ifMatch)),
            before -> Refusal.unlessEmpty(DeterminationCheck.faultsAfter(before, notice)));
    return Answer.written(recorded.fact(), recorded.revision(), recorded.isFirst());
  }

  @GET
  @Operation(summary = "Every notice that was known then, the first one first")
  @Path("/determinations")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<CmsDetermination> determinations(
      @BeanParam AcoYearPath path, @BeanParam AsOfParameter at) {
    return new Items<>(notices.all(path.of(), at.asOf()));
  }

  @GET
  @Operation(summary = "Our settlement against CMS's, line by line")
  @Path("/settlement/variance")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Variance variance(@BeanParam AcoYearPath path, @BeanParam AsOfParameter at) {
    var of = path.of();
    var settlement = query.version(of, Version.knownAt(at.asOf()));
    var determination = settlement.inputs().cmsDetermination();
    var inForce = settlement.inForce();
    if (determination == null || inForce == null) {
      throw Refusal.notFound(
          "CMS's determination of " + of + " is not on file: POST it to /determinations");
    }
    var ours = new TreeMap<String, LineItem>();
    settlement.lines().forEach(line -> ours.put(line.line(), line));
    return new Variance(
        inForce,
        determination.lines().entrySet().stream()
            .map(line -> variance(line.getKey(), line.getValue(), ours.get(line.getKey())))
            .toList());
  }

  private static LineVariance variance(String line, String cms, @Nullable LineItem ours) {
    if (ours == null || ours.value() == null) {
      return new LineVariance(line, "not a line of these terms", null, null, cms, null, null);
    }
    var compared = CmsLine.of(line, cms, ours);
    return new LineVariance(
        line,
        ours.title(),
        ours.unit(),
        ours.value(),
        cms,
        compared.difference(),
        ours.provisional() ? true : null);
  }
}
