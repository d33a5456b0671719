package org.trueup.contracts.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule said over time. The axis is a type: asking a rule dated by agreement start with a
 * performance year does not compile.
 *
 * @param <A> {@code PerformanceYear} or {@code AgreementStart}
 * @param header its name, its file and how far it was reviewed
 * @param entries in order, without gap or overlap
 */
public record RuleHistory<A extends Comparable<? super A>, V>(
    RuleHeader<A> header, List<Entry<A, V>> entries) implements DatedRule<A> {

  /**
   * One value and how long it was in force.
   *
   * @param from the first year or start it applies to
   * @param until the last one; absent while it lasts, or where the next entry ends it
   */
  public record Entry<A, V>(A from, @Nullable A until, Ruled<V> rule) {}

  public RuleHistory {
    entries = List.copyOf(entries);
  }

  /**
   * The value in force.
   *
   * @throws NoRuleInForce when nobody reviewed the rule so far, or it had not begun or had ended
   */
  public Ruled<V> at(A when) {
    return find(when).orElseThrow(() -> NoRuleInForce.none(header, when));
  }

  /**
   * The value in force, or empty where the rule had not begun or had ended.
   *
   * @throws NoRuleInForce when nobody reviewed the rule so far
   */
  public Optional<Ruled<V>> find(A when) {
    var reviewed = header.reviewed(when);
    Entry<A, V> found = null;
    for (var entry : entries) {
      if (entry.from().compareTo(reviewed) <= 0) {
        found = entry;
      }
    }
    return Optional.ofNullable(found).filter(entry -> lasts(entry, reviewed)).map(Entry::rule);
  }

  /**
   * The value in force; the first one before the rule began, the last reviewed one after it ended.
   *
   * @throws NoRuleInForce when nobody reviewed the rule so far
   */
  Ruled<V> nearest(A when) {
    var reviewed = header.reviewed(when);
    return find(reviewed)
        .orElseGet(
            () ->
                entries.stream()
                    .filter(entry -> entry.from().compareTo(reviewed) <= 0)
                    .reduce((earlier, later) -> later)
                    .orElse(entries.getFirst())
                    .rule());
  }

  /** Why there is no value; empty where there is one. */
  public Optional<String> absence(A when) {
    return find(when).isPresent()
        ? Optional.empty()
        : Optional.of(String.valueOf(NoRuleInForce.none(header, when).getMessage()));
  }

  @Override
  public Stream<InForce> inForce(A when) {
    return find(when).stream().map(rule -> new InForce(null, rule));
  }

  private static <A extends Comparable<? super A>> boolean lasts(Entry<A, ?> entry, A when) {
    var until = entry.until();
    return until == null || when.compareTo(until) <= 0;
  }
}
