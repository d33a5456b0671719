package org.trueup.settlement.fact;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.SettlementInputsUsed;
import org.trueup.contracts.event.SettlementInputsUsed.CircumstancesInput;
import org.trueup.contracts.event.SettlementInputsUsed.CmsDetermination;
import org.trueup.contracts.event.SettlementInputsUsed.InterimPayment;
import org.trueup.contracts.event.SettlementInputsUsed.ParticipantRevenue;
import org.trueup.contracts.event.SettlementInputsUsed.PrepaidSharedSavings;
import org.trueup.contracts.event.SettlementInputsUsed.QualityResult;

/**
 * A kind of fact about a performance year. A new kind is an entry here beside its place in {@link
 * SettlementInputsUsed}: what records, settles, compares, rebuilds and answers loops over {@link
 * #ALL}.
 *
 * @param code what it is stored under; never changed
 * @param name as in the inputs of a settlement, and in hyphens in the path of its resource
 * @param type the fact itself
 * @param cause which cause settlements name that follow from it
 * @param in where it stands among the inputs of a settlement
 * @param revisionOf a fact's revision, from 1
 */
public record FactKind<F>(
    String code,
    String name,
    Class<F> type,
    Cause.Kind cause,
    Function<SettlementInputsUsed, @Nullable F> in,
    ToLongFunction<F> revisionOf) {

  public static final FactKind<QualityResult> QUALITY =
      new FactKind<>(
          "QualityResult",
          "quality",
          QualityResult.class,
          Cause.Kind.QUALITY,
          SettlementInputsUsed::quality,
          QualityResult::revision);

  public static final FactKind<ParticipantRevenue> PARTICIPANT_REVENUE =
      new FactKind<>(
          "ParticipantRevenue",
          "participantRevenue",
          ParticipantRevenue.class,
          Cause.Kind.REVENUE,
          SettlementInputsUsed::participantRevenue,
          ParticipantRevenue::revision);

  public static final FactKind<CircumstancesInput> CIRCUMSTANCES =
      new FactKind<>(
          "CircumstancesInput",
          "circumstances",
          CircumstancesInput.class,
          Cause.Kind.CIRCUMSTANCES,
          SettlementInputsUsed::circumstances,
          CircumstancesInput::revision);

  public static final FactKind<InterimPayment> INTERIM_PAYMENT =
      new FactKind<>(
          "InterimPayment",
          "interimPayment",
          InterimPayment.class,
          Cause.Kind.ADVANCE,
          SettlementInputsUsed::interimPayment,
          InterimPayment::revision);

  public static final FactKind<PrepaidSharedSavings> PREPAID_SHARED_SAVINGS =
      new FactKind<>(
          "PrepaidSharedSavings",
          "prepaidSharedSavings",
          PrepaidSharedSavings.class,
          Cause.Kind.ADVANCE,
          SettlementInputsUsed::prepaidSharedSavings,
          PrepaidSharedSavings::revision);

  public static final FactKind<CmsDetermination> CMS_DETERMINATION =
      new FactKind<>(
          "CmsDetermination",
          "cmsDetermination",
          CmsDetermination.class,
          Cause.Kind.CMS_DETERMINATION,
          SettlementInputsUsed::cmsDetermination,
          CmsDetermination::revision);

  /** All of them, in the order of the inputs of a settlement. */
  public static final List<FactKind<?>> ALL =
      List.of(
          QUALITY,
          PARTICIPANT_REVENUE,
          CIRCUMSTANCES,
          INTERIM_PAYMENT,
          PREPAID_SHARED_SAVINGS,
          CMS_DETERMINATION);

  /** The fact of this kind that a settlement was computed from. */
  public Optional<F> of(SettlementInputsUsed inputs) {
    return Optional.ofNullable(in.apply(inputs));
  }

  /** The revision of the fact of this kind that a settlement was computed from. */
  public Optional<Long> revisionIn(SettlementInputsUsed inputs) {
    return of(inputs).map(revisionOf::applyAsLong);
  }

  @Override
  public String toString() {
    return name;
  }
}
