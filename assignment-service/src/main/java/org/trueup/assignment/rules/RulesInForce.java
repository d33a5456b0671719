package org.trueup.assignment.rules;

import java.util.List;
import java.util.Optional;
import org.trueup.assignment.rules.list.ListRules;
import org.trueup.contracts.rule.MethodologyChoices;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.rule.RulesRead;

/**
 * The rules that the assignment of one year rests on, resolved. A rule that does not apply is not
 * in it.
 *
 * @param methodology what holds where the ACO chose no methodology; empty where it chose
 * @param lists empty for totals without a list
 */
public record RulesInForce(
    Optional<Ruled<MethodologyChoices>> methodology, Optional<ListRules.InForce> lists) {

  /** The files of those that are not yet verified in a text. */
  public List<String> provisional() {
    return RulesRead.provisional(this).map(Ruled::rule).toList();
  }
}
