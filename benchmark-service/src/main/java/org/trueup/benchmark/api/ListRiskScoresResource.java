package org.trueup.benchmark.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.fact.Asked;
import org.trueup.benchmark.inquiry.ListRiskScores;
import org.trueup.benchmark.inquiry.ListRiskScoresQuery;
import org.trueup.benchmark.rules.BenchmarkRules;

/** Risk scores of the list that governs a performance year, relative to the nation's. */
@Path("/acos/{acoId}/performance-years/{py}/list-risk-scores")
@Produces(MediaType.APPLICATION_JSON)
public class ListRiskScoresResource {
  private final ListRiskScoresQuery inquiry;
  private final BenchmarkRules rules;

  ListRiskScoresResource(ListRiskScoresQuery inquiry, BenchmarkRules rules) {
    this.inquiry = inquiry;
    this.rules = rules;
  }

  @GET
  public ListRiskScores get(@BeanParam YearPath path, @QueryParam("asOf") @Nullable Instant asOf) {
    var of = path.of();
    rules.require(of.year());
    return inquiry.find(of, asOf == null ? Asked.CURRENT : Asked.knownAt(asOf));
  }
}
