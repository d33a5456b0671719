package org.trueup.settlement.api.outlook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.rest.Table;
import org.trueup.settlement.bench.participants.Leavers;
import org.trueup.settlement.bench.participants.SmallerLists;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.outlook.ParticipantListQuery;
import org.trueup.settlement.reconciliation.Reservations;
import org.trueup.settlement.report.Reason;

/**
 * What a year on file would come to without those who leave, against what it comes to. It is no
 * settlement, and nothing of it is announced.
 *
 * @param revision the settlement's revision that it rests on
 * @param minimumRate the minimum savings rate as it is
 * @param amount what is earned, or below zero owed, as it is: before advances are recouped
 * @param reservations what is not certain of the rules behind any of them
 * @param assumptions what is assumed, in sentences
 */
public record ParticipantListView(
    AcoId acoId,
    PerformanceYear performanceYear,
    long revision,
    int assignedBeneficiaries,
    Money totalBenchmark,
    Money totalExpenditures,
    Rate savingsRate,
    Rate minimumRate,
    Money amount,
    String explanation,
    List<WithoutView> items,
    @JsonUnwrapped Reservations reservations,
    List<String> assumptions)
    implements Table {
  private static final int DIGITS = 12;

  /**
   * The year without some, at what they may cost.
   *
   * @param costRatio what those who leave cost over what they bring of the benchmark
   * @param assignedAfter how many stay
   * @param change the amount less the one as it is
   * @param tippingRatio the cost ratio below which the minimum savings rate is missed; absent where
   *     those who leave bring nothing of the benchmark
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record WithoutView(
      Leavers.Estimate estimate,
      int beneficiaries,
      Factor costRatio,
      int assignedAfter,
      Money totalBenchmark,
      Money totalExpenditures,
      Rate savingsRate,
      Rate minimumRate,
      Money amount,
      Money change,
      @Nullable Factor tippingRatio,
      String explanation) {
    static WithoutView of(SmallerLists.Without without, Factor costRatio, Money amountNow) {
      var settlement = without.list().at(costRatio);
      var inputs = settlement.given();
      var amount = settlement.amount();
      return new WithoutView(
          without.leavers().estimate(),
          without.leavers().beneficiaries(),
          costRatio,
          inputs.assignedBeneficiaries(),
          inputs.totalBenchmark(),
          inputs.totalExpenditures(),
          settlement.thresholds().savingsRate().toDecimals(DIGITS),
          minimum(settlement),
          amount,
          amount.minus(amountNow),
          without.list().tippingRatio().map(ratio -> ratio.toDecimals(DIGITS)).orElse(null),
          Reason.of(settlement));
    }
  }

  static ParticipantListView of(
      AcoYear of, ParticipantListQuery.Changed changed, List<Factor> costRatios) {
    var lists = changed.lists();
    var now = lists.now();
    return new ParticipantListView(
        of.aco(),
        of.year(),
        changed.revision(),
        now.given().assignedBeneficiaries(),
        now.given().totalBenchmark(),
        now.given().totalExpenditures(),
        now.thresholds().savingsRate().toDecimals(DIGITS),
        minimum(now),
        now.amount(),
        Reason.of(now),
        lists.estimates().stream()
            .flatMap(
                without ->
                    costRatios.stream().map(ratio -> WithoutView.of(without, ratio, now.amount())))
            .toList(),
        changed.reservations(),
        changed.assumptions());
  }

  private static Rate minimum(Settlement settlement) {
    return settlement.thresholds().minimum().rate().toDecimals(DIGITS);
  }
}
