package org.trueup.settlement.intake;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementInputsUsed.CircumstancesInput;
import org.trueup.contracts.event.SettlementInputsUsed.HealthEquity;
import org.trueup.contracts.event.SettlementInputsUsed.InterimPayment;
import org.trueup.contracts.event.SettlementInputsUsed.ParticipantRevenue;
import org.trueup.contracts.event.SettlementInputsUsed.PrepaidSharedSavings;
import org.trueup.contracts.event.SettlementInputsUsed.QualityResult;
import org.trueup.contracts.event.SettlementInputsUsed.QualityStandard;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.fact.FactKind;
import org.trueup.settlement.rules.Rules;

/**
 * A fact of a performance year as JSON.
 *
 * @param <F> what it is once it is on file
 */
public sealed interface FactBody<F> {
  FactKind<F> kind();

  List<Fault> faults(Rules rules, PerformanceYear year);

  /** To be asked only of a body without faults. */
  F fact(long revision);

  /** See {@link QualityResult}. */
  record QualityBody(
      @Nullable QualityStandard standard,
      @Nullable Rate score,
      @Nullable Boolean completeReporting,
      @Nullable HealthEquity healthEquity)
      implements FactBody<QualityResult> {

    @Override
    public FactKind<QualityResult> kind() {
      return FactKind.QUALITY;
    }

    @Override
    public List<Fault> faults(Rules rules, PerformanceYear year) {
      return QualityCheck.faults(rules, year, this);
    }

    @Override
    public QualityResult fact(long revision) {
      return new QualityResult(
          requireNonNull(standard), score, isComplete(), healthEquity, revision);
    }

    boolean isComplete() {
      return Boolean.TRUE.equals(completeReporting);
    }
  }

  /** See {@link ParticipantRevenue}. */
  record RevenueBody(@Nullable Money revenue) implements FactBody<ParticipantRevenue> {

    @Override
    public FactKind<ParticipantRevenue> kind() {
      return FactKind.PARTICIPANT_REVENUE;
    }

    @Override
    public List<Fault> faults(Rules rules, PerformanceYear year) {
      return MoneyCheck.revenue(rules, year, revenue);
    }

    @Override
    public ParticipantRevenue fact(long revision) {
      return new ParticipantRevenue(requireNonNull(revenue), revision);
    }
  }

  /** See {@link CircumstancesInput}. */
  record CircumstancesBody(
      @Nullable Rate monthsShare,
      @Nullable Rate beneficiaryShare,
      @Nullable Money reportedReduction)
      implements FactBody<CircumstancesInput> {

    @Override
    public FactKind<CircumstancesInput> kind() {
      return FactKind.CIRCUMSTANCES;
    }

    @Override
    public List<Fault> faults(Rules rules, PerformanceYear year) {
      return CircumstancesCheck.faults(rules, year, this);
    }

    @Override
    public CircumstancesInput fact(long revision) {
      return new CircumstancesInput(monthsShare, beneficiaryShare, reportedReduction, revision);
    }
  }

  /** See {@link InterimPayment}. */
  record InterimBody(@Nullable Money amount) implements FactBody<InterimPayment> {

    @Override
    public FactKind<InterimPayment> kind() {
      return FactKind.INTERIM_PAYMENT;
    }

    @Override
    public List<Fault> faults(Rules rules, PerformanceYear year) {
      return MoneyCheck.interimPayment(rules, year, amount);
    }

    @Override
    public InterimPayment fact(long revision) {
      return new InterimPayment(requireNonNull(amount), revision);
    }
  }

  /** See {@link PrepaidSharedSavings}. */
  record PrepaidBody(@Nullable List<@Nullable Money> quarters)
      implements FactBody<PrepaidSharedSavings> {

    @Override
    public FactKind<PrepaidSharedSavings> kind() {
      return FactKind.PREPAID_SHARED_SAVINGS;
    }

    @Override
    public List<Fault> faults(Rules rules, PerformanceYear year) {
      return MoneyCheck.prepaid(rules, year, quarters);
    }

    @Override
    public PrepaidSharedSavings fact(long revision) {
      return new PrepaidSharedSavings(
          requireNonNull(quarters).stream().map(Objects::requireNonNull).toList(), revision);
    }
  }
}
