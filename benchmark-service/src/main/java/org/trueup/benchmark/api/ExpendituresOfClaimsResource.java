package org.trueup.benchmark.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.trueup.benchmark.inquiry.ExpendituresOfClaims;
import org.trueup.benchmark.inquiry.ExpendituresOfClaimsQuery;
import org.trueup.benchmark.intake.ClaimsTable;
import org.trueup.benchmark.intake.TableMemory;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.access.Role;

/** What claims of a year come to, without billing that counts nowhere. */
@Path("/acos/{acoId}/performance-years/{py}/expenditures-of-claims")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ANALYST, Role.PREPARER, Role.OPERATOR})
public class ExpendituresOfClaimsResource {
  private static final String NOT_KEPT =
      "A row for each line of a claim (person, type, months, claim_type, code, paid), and one without a claim for a beneficiary who has none. A person is a number of the sender's own. Nothing is recorded: what CMS delivered is without excluded billing already and stays as it is.";

  private final TableMemory memory;
  private final ExpendituresOfClaimsQuery query;
  private final BenchmarkRules rules;

  ExpendituresOfClaimsResource(
      TableMemory memory, ExpendituresOfClaimsQuery query, BenchmarkRules rules) {
    this.memory = memory;
    this.query = query;
    this.rules = rules;
  }

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = "it only computes and changes nothing")
  @Operation(
      summary = "Expenditures for each person year, made of claims; what was excluded",
      description = NOT_KEPT)
  @Consumes("text/csv")
  public ExpendituresOfClaims post(@BeanParam AcoYearPath path, InputStream csv)
      throws IOException {
    var of = path.of();
    rules.require(of.year());
    try (var share = memory.share()) {
      return query.of(of, ClaimsTable.read(csv, share));
    }
  }
}
