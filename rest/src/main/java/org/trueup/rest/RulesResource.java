package org.trueup.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.DecimalText;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.DatedRule;
import org.trueup.contracts.rule.RuleBook;
import org.trueup.contracts.rule.YearSheet;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;
import org.trueup.rest.access.AboutNoAco;

/** The law as this service has it: a year on one page, and what changes between two. */
@AboutNoAco
@Path("/rules")
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {
  private final RuleBook book;

  RulesResource(RuleBook book) {
    this.book = book;
  }

  /** Two years held against each other. */
  public record Differences(
      PerformanceYear from, PerformanceYear to, List<YearSheet.Difference> items)
      implements Table {}

  /** A year on one page, a row for each rule. */
  public record Sheet(@JsonUnwrapped YearSheet sheet) implements Table {
    @Override
    public List<?> items() {
      return sheet.rules().stream().map(Row::of).toList();
    }
  }

  /** A rule in one row, what it says in one cell. */
  record Row(
      String rule,
      String title,
      String unit,
      @Nullable Track track,
      @DecimalText String value,
      String cite,
      String source,
      @Nullable String provisional,
      String reviewedThrough) {
    static Row of(YearSheet.Entry entry) {
      var value = Json.tree(entry).path("value");
      return new Row(
          entry.rule(),
          entry.title(),
          entry.unit(),
          entry.track(),
          value.isValueNode() ? value.asText() : value.toString(),
          entry.cite(),
          entry.source(),
          entry.provisional(),
          entry.reviewedThrough());
    }
  }

  @GET
  @Operation(summary = "The year's rules with their citations")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Sheet sheet(
      @Parameter(description = "The year whose rules are asked for.") @QueryParam("performanceYear")
          @Nullable PerformanceYear year,
      @Parameter(
              description =
                  "The first day of the agreement that they are for; absent, one that begins with the year.")
          @QueryParam("agreementStart")
          @Nullable AgreementStart start) {
    return new Sheet(sheet("performanceYear", year, start));
  }

  @GET
  @Operation(summary = "What one year says and another does not, or says otherwise")
  @Path("/diff")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Differences differences(
      @Parameter(description = "The earlier year.") @QueryParam("from")
          @Nullable PerformanceYear from,
      @Parameter(description = "The later year.") @QueryParam("to") @Nullable PerformanceYear to) {
    var before = sheet("from", from, null);
    var after = sheet("to", to, null);
    return new Differences(
        before.performanceYear(), after.performanceYear(), before.differencesTo(after));
  }

  /** A rule file that nobody has reviewed for a year so far. */
  public record PendingRule(String file, String title, String reviewedThrough) {
    static PendingRule of(DatedRule<?> rule) {
      return new PendingRule(rule.file(), rule.title(), rule.reviewedThrough().toString());
    }
  }

  @GET
  @Operation(summary = "The rule files that are still to be reviewed before a year is admitted")
  @Path("/pending")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<PendingRule> pending(
      @Parameter(description = "The year that is to be admitted.") @QueryParam("performanceYear")
          @Nullable PerformanceYear year) {
    if (year == null) {
      throw missing("performanceYear");
    }
    return new Items<>(book.pending(year).stream().map(PendingRule::of).toList());
  }

  private static Refusal missing(String parameter) {
    return Refusal.malformed(Fault.inParameter(parameter, null, "a performance year such as 2023"));
  }

  private YearSheet sheet(
      String parameter, @Nullable PerformanceYear year, @Nullable AgreementStart start) {
    if (year == null) {
      throw missing(parameter);
    }
    Refusal.unlessEmpty(
        book.performanceYears().faultOf(year, Place.parameter(parameter)).stream().toList());
    return book.sheet(year, start == null ? AgreementStart.of(year) : start);
  }
}
