package org.trueup.contracts.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule said over time. The axis is a type: asking a rule dated by agreement start with a
 * performance year does not compile.
 *
 * @param <A> {@code PerformanceYear} or {@code AgreementStart}
 * @param title the rule's name
 * @param unit what its values count
 * @param file the file it was read from
 * @param reviewedThrough the last year, or agreement start, for which a person checked the file
 * @param carriesForward whether the last reviewed value is used for what is later, because somebody
 *     asked for it
 * @param entries in order, without gap or overlap
 */
public record RuleHistory<A extends Comparable<? super A>, V>(
    String title,
    String unit,
    String file,
    A reviewedThrough,
    boolean carriesForward,
    List<Entry<A, V>> entries) {

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
    if (when.compareTo(reviewedThrough) > 0 && !carriesForward) {
      throw NoRuleInForce.notReviewed(title, file, when, reviewedThrough);
    }
    return find(when).orElseThrow(() -> NoRuleInForce.none(title, file, when));
  }

  /** The value in force, or empty where the rule had not begun or had ended. */
  public Optional<Ruled<V>> find(A when) {
    Entry<A, V> found = null;
    for (var entry : entries) {
      if (entry.from().compareTo(when) <= 0) {
        found = entry;
      }
    }
    return Optional.ofNullable(found).filter(entry -> lasts(entry, when)).map(Entry::rule);
  }

  /** The first value before the rule began, the last one after it ended. */
  Ruled<V> nearest(A when) {
    var first = entries.getFirst();
    return when.compareTo(first.from()) < 0 ? first.rule() : entries.getLast().rule();
  }

  private static <A extends Comparable<? super A>> boolean lasts(Entry<A, ?> entry, A when) {
    var until = entry.until();
    return until == null || when.compareTo(until) <= 0;
  }
}
