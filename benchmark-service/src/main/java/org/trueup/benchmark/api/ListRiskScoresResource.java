package org.trueup.benchmark.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.trueup.benchmark.inquiry.ListRiskScores;
import org.trueup.benchmark.inquiry.ListRiskScoresQuery;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.AsOfParameter;

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

  @GET
  @Operation(summary = "Risk scores of the governing list, relative to the nation's")
  public ListRiskScores get(@BeanParam AcoYearPath path, @BeanParam AsOfParameter at) {
    var of = path.of();
    rules.require(of.year());
    return query.find(of, at.asOf());
  }
}
