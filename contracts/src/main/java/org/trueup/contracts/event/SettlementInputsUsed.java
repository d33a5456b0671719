package org.trueup.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;

/**
 * Everything a settlement was computed from, in full, with the revision of each.
 *
 * @param agreement the agreement that covers the year
 * @param benchmark benchmark, expenditures and the assignment facts behind them
 * @param quality the ACO's quality result
 * @param participantRevenue what participants were paid, for limits that depend on it
 * @param circumstances the year's extreme and uncontrollable circumstances
 * @param interimPayment what an interim settlement of a 2012 start paid (42 CFR 425.608)
 * @param prepaidSharedSavings shared savings that were paid before they were earned (42 CFR
 *     425.640)
 * @param cmsDetermination CMS's notice of the amount, the latest
 * @param advances advances granted and recouped before this year is settled
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SettlementInputsUsed(
    @Nullable AgreementSigned agreement,
    @Nullable BenchmarkDetermined benchmark,
    @Nullable QualityResult quality,
    @Nullable ParticipantRevenue participantRevenue,
    @Nullable CircumstancesInput circumstances,
    @Nullable InterimPayment interimPayment,
    @Nullable PrepaidSharedSavings prepaidSharedSavings,
    @Nullable CmsDetermination cmsDetermination,
    List<AdvanceEntry> advances) {

  public SettlementInputsUsed {
    advances = advances == null ? List.of() : List.copyOf(advances);
  }

  /** Of a year of which nothing is known but its agreement, and what was advanced before. */
  public static SettlementInputsUsed of(
      @Nullable AgreementSigned agreement, List<AdvanceEntry> advances) {
    return new SettlementInputsUsed(agreement, null, null, null, null, null, null, null, advances);
  }

  /** Whether the quality performance standard was met (42 CFR 425.502, 425.512). */
  public enum QualityStandard {
    MET,
    MET_ALTERNATIVE,
    NOT_MET
  }

  /**
   * The ACO's quality result.
   *
   * @param score the quality score, from 0 to 1; absent where complete reporting or the standard
   *     alone decides
   * @param completeReporting first performance year of a first agreement: complete reporting counts
   *     as 100% (42 CFR 425.502(a)(1))
   * @param healthEquity what the score is adjusted for, from PY2023 (42 CFR 425.512(b))
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record QualityResult(
      QualityStandard standard,
      @Nullable Rate score,
      boolean completeReporting,
      @Nullable HealthEquity healthEquity,
      long revision) {}

  /**
   * Serving underserved beneficiaries.
   *
   * @param scaler the measure performance scaler, points as shares of 100: 24 points are 0.24
   * @param underservedShare the share of assigned beneficiaries who are underserved
   */
  public record HealthEquity(Rate scaler, Rate underservedShare) {}

  /** Part A and B fee-for-service revenue of the ACO's participants, of all their patients. */
  public record ParticipantRevenue(Money revenue, long revision) {}

  /**
   * How far extreme and uncontrollable circumstances reached: either shares, or the dollar
   * reduction CMS reported.
   *
   * @param monthsShare share of the year's months affected
   * @param beneficiaryShare share of assigned beneficiaries affected
   * @param reportedReduction what CMS took off the losses, for twelve months
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CircumstancesInput(
      @Nullable Rate monthsShare,
      @Nullable Rate beneficiaryShare,
      @Nullable Money reportedReduction,
      long revision) {}

  /** What an interim settlement of a first year that began in 2012 paid. */
  public record InterimPayment(Money amount, long revision) {}

  /**
   * Shared savings of the year that were paid before they were earned.
   *
   * @param quarters what was paid in each quarter of the year, the first one first
   */
  public record PrepaidSharedSavings(List<Money> quarters, long revision) {
    public PrepaidSharedSavings {
      quarters = List.copyOf(quarters);
    }

    /** What was paid in the year. */
    public Money amount() {
      return quarters.stream().reduce(Money.ZERO, Money::plus);
    }
  }

  /**
   * CMS's own determination of a year (42 CFR 425.315, 425.604(f), 425.605(e)).
   *
   * @param kind the first notice, its reopening, or its revision
   * @param amount what CMS determined: positive earned, negative owed; absent while reopened
   * @param date the day of the notice
   * @param lines CMS's figures by line of Table 3, as far as they were entered
   * @param reason why the year was reopened, where CMS says so
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record CmsDetermination(
      Kind kind,
      @Nullable Money amount,
      LocalDate date,
      SortedMap<String, String> lines,
      @Nullable Reason reason,
      long revision) {

    /** Why CMS reopens: 42 CFR 425.315, 425.674. */
    public enum Reason {
      /** New evidence, or an error on the face of what was considered. */
      GOOD_CAUSE,
      FRAUD_OR_SIMILAR_FAULT,
      /** Payments found improper after the settlement: expenditures are computed again. */
      IMPROPER_PAYMENTS
    }

    /** What a notice does. */
    public enum Kind {
      INITIAL,
      REOPENED,
      REVISED
    }

    public CmsDetermination {
      lines = lines == null ? new TreeMap<>() : new TreeMap<>(lines);
    }
  }

  /**
   * An entry of the ledger of advances.
   *
   * @param kind which program advanced the money
   * @param amount in dollars; negative where it was recouped or reversed
   * @param performanceYear the year from whose savings it may first be recouped, or was recouped
   * @param idempotencyKey what its sender calls it, so that it is taken once; absent where it was
   *     recouped
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AdvanceEntry(
      Kind kind, Money amount, PerformanceYear performanceYear, @Nullable String idempotencyKey) {

    /** Begins the key of a reversal; no sender's own key begins so. */
    public static final String REVERSAL_OF = "reversal of ";

    /** Where an entry comes from. */
    public enum Kind {
      ADVANCE_PAYMENT,
      AIM,
      AIP,
      RECOUPMENT
    }

    /** What left the ledger with a settlement: recouped, or due at once. */
    public static AdvanceEntry recouped(Money amount, PerformanceYear in) {
      return new AdvanceEntry(Kind.RECOUPMENT, amount.negated(), in, null);
    }

    /** The same money the other way, for an advance that was recorded by mistake. */
    public AdvanceEntry reversed() {
      return new AdvanceEntry(
          kind, amount.negated(), performanceYear, REVERSAL_OF + idempotencyKey);
    }

    /** Whether both are the same money, whatever their senders call it. */
    public boolean isTheSameMoneyAs(AdvanceEntry other) {
      return kind == other.kind
          && amount.equals(other.amount)
          && performanceYear.equals(other.performanceYear);
    }
  }
}
