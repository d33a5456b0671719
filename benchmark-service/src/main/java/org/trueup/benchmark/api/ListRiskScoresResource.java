package org.trueup.benchmark.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.trueup.benchmark.inquiry.ListRiskScores;
import org.trueup.benchmark.inquiry.ListRiskScoresQuery;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.audit.LineItem;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.Table;

/** Risk scores of the list that governs a performance year, relative to the nation's. */
@Path("/acos/{acoId}/performance-years/{py}/list-risk-scores")
@Produces(MediaType.APPLICATION_JSON)
public class ListRiskScoresResource {
  private final ListRiskScoresQuery query;
  private final BenchmarkRules rules;

  ListRiskScoresResource(ListRiskScoresQuery query, BenchmarkRules rules) {
    this.query = query;
    this.rules = rules;
  }

  /** The scores; as a table, their lines. */
  public record ListRiskScoresView(@JsonUnwrapped ListRiskScores scores) implements Table {
    @Override
    public List<LineItem> items() {
      return scores.lines();
    }
  }

  @GET
  @Operation(summary = "Risk scores of the governing list, relative to the nation's")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public ListRiskScoresView get(@BeanParam AcoYearPath path, @BeanParam AsOfParameter at) {
    var of = path.of();
    rules.require(of.year());
    return new ListRiskScoresView(query.find(of, at.asOf()));
  }
}
