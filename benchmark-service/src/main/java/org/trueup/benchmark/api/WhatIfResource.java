package org.trueup.benchmark.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.inquiry.ProposalComparison;
import org.trueup.benchmark.inquiry.ProposalQuery;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.benchmark.rules.ProposedRules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.AsOfParameter;

/** What rules that are not in force would make of a benchmark. */
@Path("/acos/{acoId}/performance-years/{py}/benchmark/what-if")
@Produces(MediaType.APPLICATION_JSON)
public class WhatIfResource {
  private final ProposalQuery query;
  private final BenchmarkRules rules;

  WhatIfResource(ProposalQuery query, BenchmarkRules rules) {
    this.query = query;
    this.rules = rules;
  }

  @GET
  @Operation(summary = "Our own benchmark by law and under proposed rules; nothing follows from it")
  public ProposalComparison underProposedRules(
      @BeanParam AcoYearPath path,
      @Parameter(description = "The set of proposed rules: proposed-cy2027.") @QueryParam("rules")
          @Nullable String set,
      @BeanParam AsOfParameter at) {
    if (!ProposedRules.NAME.equals(set)) {
      throw Refusal.malformed(Fault.inParameter("rules", set, ProposedRules.NAME));
    }
    rules.require(path.of().year());
    return query.compare(path.of(), at.asOf());
  }
}
