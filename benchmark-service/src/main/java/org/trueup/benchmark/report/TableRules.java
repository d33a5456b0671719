package org.trueup.benchmark.report;

import java.util.function.Function;
import java.util.stream.Stream;
import org.trueup.benchmark.rules.RulesInForce;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.rule.RulesRead;

/** Which of the rules in force a line was read from. */
interface TableRules extends Function<RulesInForce, Stream<Ruled<?>>> {
  TableRules NONE = rules -> Stream.empty();
  TableRules YEAR_WEIGHTS = rules -> Stream.of(rules.historical().yearWeights());
  TableRules TREND = rules -> Stream.of(rules.historical().trend());
  TableRules REGIONAL_WEIGHT = rules -> Stream.of(rules.historical().regionalWeights());
  TableRules REGIONAL_CAPS =
      rules -> rules.historical().regionalLimits().stream().map(limits -> limits.caps());
  TableRules OFFSET =
      rules -> rules.historical().regionalLimits().stream().map(limits -> limits.negativeOffset());
  TableRules PRIOR_SAVINGS = rules -> Stream.of(rules.historical().priorSavings());
  TableRules POPULATION = rules -> rules.historical().population().stream().map(rule -> rule);
  TableRules RISK = rules -> Stream.of(rules.update().riskAdjustment());
  TableRules REGIONAL_RISK = rules -> Stream.of(rules.update().regionalRiskCap());
  TableRules TREND_WEIGHT =
      rules -> rules.update().prospectiveTrendWeight().stream().map(weight -> weight);
  TableRules UPDATE =
      rules ->
          Stream.<Ruled<?>>concat(Stream.of(rules.update().method()), TREND_WEIGHT.apply(rules));
  TableRules WINDOW = rules -> Stream.of(rules.historical().assignableWindow());
  TableRules GUARDRAIL = rules -> Stream.of(rules.update().guardrail());

  /** Every rule of the historical benchmark, for what is the sum of it all. */
  TableRules HISTORICAL = rules -> RulesRead.in(rules.historical());

  /** Every rule. */
  TableRules ALL = RulesRead::in;
}
