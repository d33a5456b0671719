package org.trueup.contracts.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The dated values of a rule as they are read, without gap or overlap.
 *
 * @param at reads a year or start
 * @param type of the values
 */
record RuleEntries<A extends Comparable<? super A>, V>(
    RuleHeader<A> header, StrictYaml yaml, Function<String, A> at, Class<V> type) {

  /**
   * Reads those of one history.
   *
   * @param place the file, and the track where there are several, for whoever has to mend it
   */
  List<RuleHistory.Entry<A, V>> read(String place, List<RuleDocument.Entry> written) {
    var entries = new ArrayList<RuleHistory.Entry<A, V>>();
    for (var entry : written) {
      var until = entry.until() == null ? null : at.apply(entry.until());
      entries.add(new RuleHistory.Entry<>(at.apply(entry.from()), until, rule(place, entry)));
    }
    refuseGapsAndOverlaps(place, entries);
    return List.copyOf(entries);
  }

  private Ruled<V> rule(String place, RuleDocument.Entry entry) {
    return new Ruled<>(
        yaml.value(place, entry.value(), type),
        header.file(),
        header.title(),
        entry.cite(),
        entry.source(),
        entry.provisional());
  }

  private static <A extends Comparable<? super A>, V> void refuseGapsAndOverlaps(
      String file, List<RuleHistory.Entry<A, V>> entries) {
    if (entries.isEmpty()) {
      throw new BadRuleFile(file, "has no entry");
    }
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var until = entry.until();
      if (until != null && until.compareTo(entry.from()) < 0) {
        throw new BadRuleFile(file, "until " + until + " is before from " + entry.from());
      }
      if (i > 0) {
        refuseGapOrOverlap(file, entries.get(i - 1), entry.from());
      }
    }
  }

  private static <A extends Comparable<? super A>> void refuseGapOrOverlap(
      String file, RuleHistory.Entry<A, ?> before, A from) {
    if (from.compareTo(before.from()) <= 0) {
      throw new BadRuleFile(file, "from " + from + " is not after from " + before.from());
    }
    var until = before.until();
    if (until != null && until.compareTo(from) >= 0) {
      throw new BadRuleFile(file, "until " + until + " overlaps from " + from);
    }
    if (until != null && !meets(until, from)) {
      throw new BadRuleFile(file, "gap between until " + until + " and from " + from);
    }
  }

  /** Whether nothing lies between the two: the next day, or the next performance year. */
  private static boolean meets(@Nullable Object until, Object from) {
    return switch (until) {
      case AgreementStart start ->
          from instanceof AgreementStart next && next.date().equals(start.date().plusDays(1));
      case PerformanceYear year ->
          from instanceof PerformanceYear next
              && (next.calendarYear() == year.calendarYear()
                  || next.calendarYear() == year.calendarYear() + 1 && !next.secondHalf());
      case null, default -> false;
    };
  }
}
