package org.trueup.settlement.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.EventHead;
import org.trueup.contracts.event.Missing;
import org.trueup.contracts.event.SettlementDetermined.Figures;
import org.trueup.contracts.event.SettlementDetermined.InForce;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.calculation.Edge;
import org.trueup.settlement.course.TellsTurnover;
import org.trueup.settlement.portfolio.Distance;
import org.trueup.settlement.portfolio.LastMove;
import org.trueup.settlement.report.Step;

/**
 * What is asked first about an ACO's year: what it comes to, why, how sure that is, how far it is
 * from turning, what moved it last, and what is missing.
 *
 * @param head of the settlement; what is not certain of its rules includes the benchmark's
 * @param terms the agreement; absent while none is known
 * @param yearInTrack which year under the track this is, from 1
 * @param stale whether a newer assignment list is under way, or events came that are not taken in
 * @param figures the result; absent while it waits
 * @param inForce the amount that counts
 * @param assumptions what was assumed for want of an input
 * @param sentence what the year comes to, in words
 * @param restsOn the inputs and how good they are
 * @param steps the way from the benchmark to the payment
 * @param cliff how far it is from turning; absent while it waits
 * @param lastMove what the latest revision changed
 * @param waitingFor what is missing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SettlementOverview(
    @JsonUnwrapped EventHead head,
    @Nullable AgreementSigned terms,
    @Nullable Integer yearInTrack,
    boolean stale,
    @Nullable Figures figures,
    @Nullable InForce inForce,
    List<String> assumptions,
    @Nullable String sentence,
    List<RestsOn> restsOn,
    List<Step> steps,
    @Nullable CliffOfTheYear cliff,
    @Nullable LastMove lastMove,
    List<Missing> waitingFor,
    String fingerprint)
    implements TellsTurnover {
  @Override
  public SettlementOverview withoutTurnover() {
    return new SettlementOverview(
        head,
        terms,
        yearInTrack,
        stale,
        figures,
        inForce,
        assumptions,
        sentence,
        restsOn,
        steps,
        cliff,
        lastMove == null ? null : lastMove.withoutTurnover(),
        waitingFor,
        fingerprint);
  }

  /**
   * Where the year stands between its edges.
   *
   * @param savingsRate negative for losses
   * @param minimumBasis how the minimum rate was found
   * @param edges the rates at which it turns
   * @param nearest how far it is from the edge that decides; absent where none does
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CliffOfTheYear(
      Rate savingsRate, String minimumBasis, List<Edge> edges, @Nullable Distance nearest) {}
}
