package org.trueup.settlement.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.rule.RulesRead;
import org.trueup.settlement.calculation.ExtremeCircumstance;
import org.trueup.settlement.calculation.GuardrailOutcome;
import org.trueup.settlement.calculation.Recoupment;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.calculation.SharedLosses;
import org.trueup.settlement.rules.Terms;

/**
 * Where each line of CMS's Table 3 is found in a settlement, and which rules it was read from. The
 * words are in {@code report/table-3.yaml}.
 */
enum ReportLine {
  A("A", s -> s.inputs().assignedBeneficiaries()),
  B("B", s -> s.inputs().personYears()),
  THREE_WAY("threeWayBenchmark", guardrail(GuardrailOutcome::threeWay)),
  TWO_WAY("twoWayBenchmark", guardrail(GuardrailOutcome::twoWay)),
  GUARDRAIL(
      "guardrail",
      guardrail(GuardrailOutcome::kind),
      s -> s.rules().terms().guardrail().stream().map(rule -> rule)),
  H("H", s -> s.inputs().totalBenchmark()),
  G("G", s -> s.inputs().totalExpenditures()),
  I("I", s -> s.thresholds().difference()),
  SAVINGS_RATE("savingsRate", s -> s.thresholds().savingsRate()),
  L("L", s -> s.thresholds().minimum().rate(), s -> Stream.of(s.rules().minimumSavingsRate())),
  M(
      "M",
      twoSided(s -> s.thresholds().minimum().rate()),
      s -> Stream.of(s.rules().minimumSavingsRate())),
  N("N", s -> s.thresholds().minimumAmount()),
  QUALITY_SCORE("qualityScore", optional(s -> s.inputs().quality().scoreIfMet())),
  Q("Q", s -> s.sharing().maximum(), s -> Stream.of(s.rules().terms().maximumSharingRate())),
  T("T", s -> s.sharing().finalRate(), s -> Stream.of(s.rules().qualityToSharingRate())),
  APPLIED_RATE(
      "appliedRate",
      s -> s.sharing().appliedRate(),
      s -> s.rules().terms().reducedSharingRate().stream().map(rule -> rule)),
  BASE(
      "base",
      s -> s.savings().base(),
      s -> s.rules().terms().proposal().stream().map(Terms.ProposalTerms::savingsBase)),
  V("V", s -> s.savings().beforeSequestration()),
  X("X", s -> s.savings().sequestration(), s -> Stream.of(s.rules().sequestration())),
  W("W", s -> s.savings().limit(), s -> Stream.of(s.rules().terms().performancePaymentLimit())),
  Y("Y", s -> s.savings().earned()),
  WITHHELD(
      "withheld",
      s -> s.rules().terms().proposal().map(proposal -> s.savings().withheld()),
      s -> s.rules().terms().proposal().stream().map(Terms.ProposalTerms::withhold)),
  ADVANCES("advances", s -> s.inputs().ledger().advances()),
  RECOUPED("recouped", s -> s.recoupment().recouped()),
  PREPAID("prepaid", prepaid(Recoupment.Prepaid::amount)),
  PREPAID_RECOUPED("prepaidRecouped", prepaid(Recoupment.Prepaid::recouped), prepaidRule()),
  INTERIM("interim", s -> s.recoupment().interimNetted()),
  PAID("paid", paid(false)),
  PAID_LESS_PREPAID("paid", "paidLessPrepaid", paid(true), null),
  ADVANCES_DUE(
      "advancesDue",
      s -> s.rules().advances().investment().map(rule -> s.recoupment().due()),
      s -> s.rules().advances().investment().stream().map(rule -> rule)),
  PREPAID_DUE("prepaidDue", prepaid(Recoupment.Prepaid::due), prepaidRule()),
  U("U", losses(SharedLosses::rate), lossTerms(Terms.LossTerms::rate)),
  Z("Z", losses(SharedLosses::beforeLimit)),
  AA("AA", optional(s -> s.inputs().participantRevenue())),
  BB("BB", losses(loss -> loss.limit().amount()), lossTerms(Terms.LossTerms::limit)),
  CC("CC", losses(SharedLosses::afterLimit)),
  DD("DD", affected(ExtremeCircumstance.Affected::beneficiaries)),
  EE("EE", affected(ExtremeCircumstance.Affected::months)),
  FF(
      "FF",
      losses(SharedLosses::circumstancesReduction),
      s -> s.rules().circumstances().stream().flatMap(RulesRead::in)),
  MONTHS_SHARE(
      "monthsShare",
      losses(SharedLosses::monthsShare),
      s -> s.rules().earlyExit().stream().map(rule -> rule)),
  GG("GG", losses(SharedLosses::owed));

  private final String name;
  private final String wording;
  private final Function<Settlement, Optional<Object>> value;
  private final @Nullable Function<Settlement, Stream<Ruled<?>>> rules;

  ReportLine(String name, Function<Settlement, ?> value) {
    this(name, name, value, null);
  }

  ReportLine(
      String name, Function<Settlement, ?> value, Function<Settlement, Stream<Ruled<?>>> rules) {
    this(name, name, value, rules);
  }

  ReportLine(
      String name,
      String wording,
      Function<Settlement, ?> value,
      @Nullable Function<Settlement, Stream<Ruled<?>>> rules) {
    this.name = name;
    this.wording = wording;
    this.value = settlement -> flat(value.apply(settlement));
    this.rules = rules;
  }

  String lineName() {
    return name;
  }

  /** What says it in words: a line that some terms come to otherwise has one for these. */
  String wording() {
    return wording;
  }

  /** The figure; empty where the terms have none. */
  Optional<Object> valueIn(Settlement settlement) {
    return value.apply(settlement);
  }

  /** The rules the figure was read from, as they were in force. */
  List<Ruled<?>> rulesOf(Settlement settlement) {
    return rules == null ? List.of() : rules.apply(settlement).toList();
  }

  private static Optional<Object> flat(Object value) {
    return value instanceof Optional<?> optional ? optional.map(v -> v) : Optional.of(value);
  }

  private static Function<Settlement, ?> optional(Function<Settlement, Optional<?>> value) {
    return value;
  }

  private static Function<Settlement, Optional<?>> twoSided(Function<Settlement, ?> value) {
    return s -> s.losses().map(loss -> value.apply(s));
  }

  private static Function<Settlement, Optional<?>> guardrail(Function<GuardrailOutcome, ?> value) {
    return s -> s.guardrail().map(value);
  }

  private static Function<Settlement, Optional<?>> losses(Function<SharedLosses, ?> value) {
    return s -> s.losses().map(value);
  }

  private static Function<Settlement, Optional<?>> prepaid(Function<Recoupment.Prepaid, ?> value) {
    return s -> s.recoupment().prepaid().map(value);
  }

  /** Of terms with prepaid shared savings, or of those without. */
  private static Function<Settlement, Optional<?>> paid(boolean lessPrepaid) {
    return s ->
        s.recoupment().prepaid().isPresent() == lessPrepaid
            ? Optional.of(s.recoupment().paid())
            : Optional.empty();
  }

  private static Function<Settlement, Stream<Ruled<?>>> prepaidRule() {
    return s -> s.rules().advances().prepaid().stream().map(rule -> rule);
  }

  private static Function<Settlement, Optional<?>> affected(
      Function<ExtremeCircumstance.Affected, ?> value) {
    return s ->
        s.inputs().circumstances() instanceof ExtremeCircumstance.Affected part
            ? Optional.of(value.apply(part))
            : Optional.empty();
  }

  private static Function<Settlement, Stream<Ruled<?>>> lossTerms(
      Function<Terms.LossTerms, Ruled<?>> rule) {
    return s -> s.rules().terms().losses().stream().map(rule);
  }
}
