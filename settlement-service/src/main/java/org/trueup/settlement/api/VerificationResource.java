package org.trueup.settlement.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.rest.access.Role;
import org.trueup.settlement.store.Settlements;
import org.trueup.settlement.verification.SettlementVerification;
import org.trueup.settlement.verification.VerifiedSettlement;

/** All stored settlements, computed again from their stored inputs and compared. */
@Path("/settlements/verify")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {
  private static final int USUAL_PAGE = 100;
  private static final int LARGEST_PAGE = 1000;
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
  public record Page(
      int verified, int different, List<VerifiedSettlement> items, @Nullable String nextCursor) {
    static Page of(List<VerifiedSettlement> all, int size) {
      var different = all.stream().filter(one -> !one.verified()).toList();
      var last = all.size() < size ? null : all.getLast();
      return new Page(
          all.size() - different.size(),
          different.size(),
          different,
          last == null
              ? null
              : last.acoId() + "/" + last.performanceYear() + "/" + last.revision());
    }
  }

  /**
   * All settlements, page by page.
   *
   * @param revisions {@code current}, or {@code all} for earlier revisions too
   * @param cursor the {@code nextCursor} of the page before
   */
  @POST
  @RolesAllowed({Role.ANALYST, Role.PREPARER, Role.APPROVER, Role.OPERATOR, Role.AUDITOR})
  public Page verifyAll(
      @QueryParam("revisions") @Nullable String revisions,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    var size = limit == null ? USUAL_PAGE : limit;
    if (size < 1 || size > LARGEST_PAGE) {
      throw Refusal.malformed(
          Fault.inParameter("limit", limit, "a whole number from 1 to " + LARGEST_PAGE));
    }
    return Page.of(verification.page(key(cursor), everyRevision(revisions), size), size);
  }

  private static boolean everyRevision(@Nullable String revisions) {
    return switch (revisions) {
      case null -> false;
      case "current" -> false;
      case "all" -> true;
      default ->
          throw Refusal.malformed(Fault.inParameter("revisions", revisions, "one of current, all"));
    };
  }

  private static Settlements.@Nullable Key key(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    var parts = CURSOR.matcher(cursor);
    try {
      if (parts.matches()) {
        return new Settlements.Key(
            AcoId.parse(parts.group(1)),
            PerformanceYear.parse(parts.group(2)),
            Long.parseLong(parts.group(3)));
      }
    } catch (IllegalArgumentException notOne) {
      throw refused(cursor);
    }
    throw refused(cursor);
  }

  private static Refusal refused(String cursor) {
    return Refusal.malformed(
        Fault.inParameter("cursor", cursor, "the nextCursor of the page before"));
  }
}
