package org.trueup.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;

/**
 * What an ACO earned or owes for a performance year, and why. Topic {@code
 * trueup.settlement-determined.v1}, key {@code A9004/2018}, kept for ever; the highest revision is
 * the current one.
 *
 * <p>It carries every input in full, also while it waits for some, so that its service can be
 * rebuilt from this topic.
 *
 * @param inputs everything it was computed from
 * @param waitingFor what is still missing; empty once computed
 * @param figures the result; absent while waiting
 * @param inForce the amount that counts: CMS's from its first notice on, ours until then
 * @param assumptions what was assumed for want of an input, in words; empty for a final result
 * @param previous the payment before this revision, where there was one
 * @param change this payment less the previous one
 * @param lines every figure as a line of CMS's reconciliation report
 * @param fingerprint SHA-256 of the canonical content, without ids, revisions and times
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SettlementDetermined(
    @JsonUnwrapped EventHead head,
    SettlementInputsUsed inputs,
    List<Missing> waitingFor,
    @Nullable Figures figures,
    @Nullable InForce inForce,
    List<String> assumptions,
    @Nullable Money previous,
    @Nullable Money change,
    List<LineItem> lines,
    String fingerprint)
    implements DeterminedEvent {

  /**
   * The amount that counts.
   *
   * @param amount positive to the ACO, negative from it
   * @param variance ours less CMS's, once CMS has announced its own
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record InForce(Source source, Money amount, @Nullable Money variance) {

    /** Whose amount it is. */
    public enum Source {
      COMPUTED,
      CMS
    }
  }

  /** What the year comes to for the ACO. */
  public enum Outcome {
    EARNED,
    OWED,
    NEITHER
  }

  /**
   * The result in the figures that reporting needs; every figure on the way is in the lines.
   *
   * @param reason why it came out so, in a sentence
   * @param payment what moves: positive to the ACO, negative from it, in cents
   * @param earned the earned performance payment, before advances are recouped
   * @param owed the shared losses due, positive
   * @param generated savings (positive) or losses (negative): benchmark less expenditures
   * @param savingsRate generated as a share of the benchmark
   * @param minimumSavingsRate what the savings rate must reach
   * @param minimumLossRate what the loss rate must reach; absent under a one-sided model
   * @param minimumRateBasis elected, on the scale, or on the scale because of few beneficiaries
   * @param maximumSharingRate the track's maximum
   * @param finalSharingRate after quality
   * @param sharedLossRate absent under a one-sided model
   * @param sequestration what was withheld, in dollars
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Figures(
      Outcome outcome,
      String reason,
      Money payment,
      Money earned,
      Money owed,
      Money totalBenchmark,
      Money totalExpenditures,
      Money generated,
      Rate savingsRate,
      Rate minimumSavingsRate,
      @Nullable Rate minimumLossRate,
      String minimumRateBasis,
      int assignedBeneficiaries,
      PersonYears personYears,
      Rate maximumSharingRate,
      Rate finalSharingRate,
      @Nullable Rate sharedLossRate,
      Money sequestration,
      @JsonUnwrapped Limits limits,
      @JsonUnwrapped AdvancesSettled advances) {}

  /**
   * What bounds the amount.
   *
   * @param paymentLimit the most that can be earned
   * @param paymentLimitBinds whether it cut the payment
   * @param lossLimit the most that can be owed; absent under a one-sided model
   * @param lossLimitBinds whether it cut the losses
   * @param circumstancesReduction taken off the losses for extreme and uncontrollable circumstances
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Limits(
      Money paymentLimit,
      boolean paymentLimitBinds,
      @Nullable Money lossLimit,
      boolean lossLimitBinds,
      Money circumstancesReduction) {}

  public SettlementDetermined {
    waitingFor = waitingFor == null ? List.of() : List.copyOf(waitingFor);
    assumptions = assumptions == null ? List.of() : List.copyOf(assumptions);
    lines = lines == null ? List.of() : List.copyOf(lines);
  }

  /** {@code settlement/A9004/2018/7}. */
  @Override
  public String id() {
    return "settlement/" + head.key() + "/" + head.revision();
  }

  @Override
  public void check(EventCheck check) {
    DeterminedEvent.super.check(check);
    check.present("inputs", inputs);
    check.present("fingerprint", fingerprint);
  }

  /** What moves; absent while waiting. */
  public @Nullable Money payment() {
    return figures == null ? null : figures.payment();
  }

  /**
   * True where a rule behind it or its benchmark was not read in a text, or is carried forward;
   * absent otherwise, as answers have it.
   */
  public @Nullable Boolean provisional() {
    var benchmark = inputs.benchmark();
    return head.hasProvisionalRules() || benchmark != null && benchmark.head().hasProvisionalRules()
        ? true
        : null;
  }

  /** The advances netted from what was earned. */
  public Money recouped() {
    return figures == null ? Money.ZERO : figures.advances().recouped();
  }

  /** The advances that are no longer outstanding after it: recouped, or due at once. */
  public Money takenBack() {
    return figures == null ? Money.ZERO : figures.advances().takenBack();
  }

  /** Whether both come from the same revisions of the same inputs, to the same result. */
  public boolean saysTheSameAs(SettlementDetermined other) {
    return fingerprint.equals(other.fingerprint) && inputs.equals(other.inputs);
  }

  public SettlementDetermined withFingerprint(String of) {
    return new SettlementDetermined(
        head, inputs, waitingFor, figures, inForce, assumptions, previous, change, lines, of);
  }

  /** The same with revision 0: nothing was recorded so far. */
  public SettlementDetermined notYetRecorded() {
    return new SettlementDetermined(
        head.withRevision(0, null),
        inputs,
        waitingFor,
        figures,
        inForce,
        assumptions,
        previous,
        change,
        lines,
        fingerprint);
  }
}
