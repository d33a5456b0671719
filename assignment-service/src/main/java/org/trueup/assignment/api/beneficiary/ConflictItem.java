package org.trueup.assignment.api.beneficiary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.beneficiary.OverlappingAssignmentQuery;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AssignmentMethodology;

/**
 * One person whom the lists of several ACOs claim.
 *
 * @param laterClaim the ACO whose claim came last: the one that is in conflict
 * @param claims in the order in which they came
 */
record ConflictItem(UUID token, AcoId laterClaim, List<Claim> claims, Precedence precedence) {

  /**
   * The claim of one ACO.
   *
   * @param since when its lists began to name the person, without a break
   * @param listId the list in force
   */
  record Claim(
      AcoId acoId,
      Instant since,
      long listId,
      String period,
      String stamp,
      Instant receivedAt,
      AssignmentMethodology methodology,
      boolean voluntarilyAligned) {}

  /** The ACO whose claim goes before, and by what rule. */
  record Precedence(AcoId acoId, String by, String title, String cite) {}

  /** A page of them. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Items(List<ConflictItem> items, @Nullable UUID nextCursor) {}

  static ConflictItem of(OverlappingAssignmentQuery.Conflict conflict) {
    var claims = conflict.claims().stream().map(ConflictItem::claim).toList();
    var step = conflict.decision().by();
    return new ConflictItem(
        conflict.token(),
        claims.getLast().acoId(),
        claims,
        new Precedence(
            conflict.decision().claim().acoId(), step.by().name(), step.title(), step.cite()));
  }

  private static Claim claim(OverlappingAssignmentQuery.Claim claim) {
    var list = claim.list();
    return new Claim(
        claim.claim().acoId(),
        claim.claim().since(),
        list.id(),
        list.name().period().name(),
        list.name().stamp(),
        list.receivedAt(),
        claim.claim().methodology(),
        claim.claim().voluntary());
  }
}
