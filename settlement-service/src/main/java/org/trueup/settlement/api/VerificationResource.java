package org.trueup.settlement.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Page;
import org.trueup.rest.PageParameters;
import org.trueup.rest.access.Role;
import org.trueup.settlement.store.Settlements;
import org.trueup.settlement.verification.SettlementVerification;
import org.trueup.settlement.verification.VerifiedSettlement;

/** All stored settlements, computed again from their stored inputs and compared. */
@Path("/settlements/verify")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {
  private static final Pattern CURSOR = Pattern.compile("([^/]+)/([^/]+)/(\\d{1,18})");

  private final SettlementVerification verification;

  VerificationResource(SettlementVerification verification) {
    this.verification = verification;
  }

  /**
   * A page of settlements that were verified.
   *
   * @param verified how many of the page are as stored
   * @param different how many are not
   * @param items those that differ; the others are only counted
   * @param nextCursor where the next page begins; absent on the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record VerifiedPage(
      int verified, int different, List<VerifiedSettlement> items, @Nullable Object nextCursor) {
    static VerifiedPage of(Page<VerifiedSettlement> page) {
      var different = page.items().stream().filter(one -> !one.verified()).toList();
      return new VerifiedPage(
          page.items().size() - different.size(), different.size(), different, page.nextCursor());
    }
  }

  /** Which revisions are verified. */
  public enum Revisions {
    CURRENT,
    ALL
  }

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = "it only computes and changes nothing")
  @Operation(summary = "All settlements, page by page")
  @RolesAllowed({Role.ANALYST, Role.PREPARER, Role.APPROVER, Role.OPERATOR, Role.AUDITOR})
  public VerifiedPage verifyAll(
      @Parameter(description = "current, or all for earlier revisions too.")
          @QueryParam("revisions")
          @Nullable Revisions revisions,
      @BeanParam PageParameters asked) {
    var after = asked.cursor(VerificationResource::key);
    var found = verification.page(after, revisions == Revisions.ALL, asked.toFind());
    return VerifiedPage.of(Page.of(asked, found, VerificationResource::cursor));
  }

  private static String cursor(VerifiedSettlement last) {
    return last.acoId() + "/" + last.performanceYear() + "/" + last.revision();
  }

  private static Settlements.Key key(String cursor) {
    var parts = CURSOR.matcher(cursor);
    if (!parts.matches()) {
      throw new IllegalArgumentException(cursor);
    }
    var of = new AcoYear(AcoId.parse(parts.group(1)), PerformanceYear.parse(parts.group(2)));
    return new Settlements.Key(of, Long.parseLong(parts.group(3)));
  }
}
