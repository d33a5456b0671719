package org.trueup.assignment.api.beneficiary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.trueup.assignment.beneficiary.OverlappingAssignmentQuery;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AssignmentMethodology;

/**
 * One beneficiary whom the lists of several ACOs name as assigned.
 *
 * @param laterClaim the same as {@code laterListing}, by its older name
 * @param laterListing the ACO whose lists named the beneficiary last: the one that is in conflict
 * @param listings in the order in which they came
 */
record ConflictView(
    UUID token,
    AcoId laterClaim,
    AcoId laterListing,
    @JsonProperty("claims") List<Listing> listings,
    Precedence precedence) {

  /**
   * The assignment to one ACO.
   *
   * @param since when its lists began to name the beneficiary, without a break
   * @param listId the current list
   */
  record Listing(
      AcoId acoId,
      Instant since,
      long listId,
      String period,
      String stamp,
      Instant receivedAt,
      AssignmentMethodology methodology,
      boolean voluntarilyAligned) {}

  /** The ACO whose listing goes before, and by what rule. */
  record Precedence(AcoId acoId, String by, String title, String cite) {}

  static ConflictView of(OverlappingAssignmentQuery.Overlap overlap) {
    var listings = overlap.listings().stream().map(ConflictView::listing).toList();
    var decision = overlap.decision();
    var step = decision.by();
    var later = listings.getLast().acoId();
    return new ConflictView(
        overlap.token(),
        later,
        later,
        listings,
        new Precedence(decision.first().acoId(), step.by().name(), step.title(), step.cite()));
  }

  private static Listing listing(OverlappingAssignmentQuery.Listing listing) {
    var assignment = listing.assignment();
    var list = listing.list();
    return new Listing(
        assignment.acoId(),
        assignment.since(),
        list.id(),
        list.name().period().name(),
        list.name().stamp(),
        list.receivedAt(),
        assignment.methodology(),
        assignment.voluntary());
  }
}
