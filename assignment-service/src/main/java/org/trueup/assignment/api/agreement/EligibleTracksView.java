package org.trueup.assignment.api.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.agreement.OfferedTerms;
import org.trueup.assignment.calculation.agreement.TrackOffer;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.Track;
import org.trueup.rest.Table;

/** Every track, and whether an ACO may begin an agreement in it. */
record EligibleTracksView(AcoId acoId, AgreementStart agreementStart, List<Item> items)
    implements Table {

  /**
   * One track.
   *
   * @param refusals every rule against it, where it is not offered
   * @param terms what would hold, where it is
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Item(
      Track track,
      boolean offered,
      List<Fault> refusals,
      @JsonUnwrapped @Nullable OfferedTerms terms) {}

  static EligibleTracksView of(AcoId acoId, AgreementStart start, List<TrackOffer> offers) {
    var items =
        offers.stream()
            .map(
                offer ->
                    new Item(offer.track(), offer.isOffered(), offer.refusals(), offer.terms()))
            .toList();
    return new EligibleTracksView(acoId, start, items);
  }
}
