package org.trueup.local.replay;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.Money;
import org.trueup.local.published.GivenFacts;
import org.trueup.local.published.PublishedResult;

/**
 * CMS prints each year's balance of advances. What is granted in a year is what the balance is
 * above the year's before: the rest was granted earlier, and recouping it is the system's to
 * compute.
 */
final class AdvancesGranted {
  private AdvancesGranted() {}

  /** The rows with what was granted in their year in place of the balance. */
  static List<PublishedResult> in(List<PublishedResult> rows) {
    var granted = new HashMap<String, Money>();
    var balances = new HashMap<AcoId, Money>();
    rows.stream()
        .map(PublishedResult::given)
        .sorted(Comparator.comparing(GivenFacts::year))
        .forEach(facts -> granted.put(facts.key(), above(balances, facts)));
    return rows.stream().map(row -> with(granted, row)).toList();
  }

  private static Money above(Map<AcoId, Money> balances, GivenFacts facts) {
    var before = balances.getOrDefault(facts.acoId(), Money.ZERO);
    balances.put(facts.acoId(), facts.advance());
    return facts.advance().minus(before).max(Money.ZERO);
  }

  private static PublishedResult with(Map<String, Money> granted, PublishedResult row) {
    var facts = row.given().withAdvance(requireNonNull(granted.get(row.given().key())));
    return new PublishedResult(row.line(), facts, row.payment());
  }
}
