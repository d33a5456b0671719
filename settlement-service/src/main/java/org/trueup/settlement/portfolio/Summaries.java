package org.trueup.settlement.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.course.Movement;
import org.trueup.settlement.reconciliation.SettlementComputation;
import org.trueup.settlement.store.YearOfAcos;
import org.trueup.settlement.store.YearOfAcos.Key;

/**
 * Settlements in short. A revision never changes, so what is said of it in short is kept: a
 * portfolio is read a hundred times for each settlement that is computed.
 */
@ApplicationScoped
class Summaries {
  /** Each takes some kilobytes: ten years of all ACOs of the nation. */
  private static final int MOST_KEPT = 6_000;

  /** As they are on file they take a hundred times as much as in short. */
  private static final int READ_AT_ONCE = 64;

  private final YearOfAcos onFile;
  private final SettlementComputation computation;
  private final Map<Of, Summary> kept = Collections.synchronizedMap(new Kept());

  Summaries(YearOfAcos onFile, SettlementComputation computation) {
    this.onFile = onFile;
    this.computation = computation;
  }

  private record Of(PerformanceYear year, Key key) {}

  /** Those that were not asked for the longest are let go. */
  private static final class Kept extends LinkedHashMap<Of, Summary> {
    private static final long serialVersionUID = 1;

    private Kept() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Of, Summary> eldest) {
      return size() > MOST_KEPT;
    }
  }

  /**
   * A settlement in short.
   *
   * @param assignment the revision of the assignment that it rests on; 0 for none
   */
  record Summary(PortfolioItem item, long assignment) {
    /** As it stands now: whether anything newer is under way is no part of a revision. */
    PortfolioItem asItem(@Nullable Long newestAssignment, boolean isBehind) {
      return item.isStale(isBehind || newestAssignment != null && newestAssignment > assignment);
    }
  }

  /** In the order of the keys. */
  List<Summary> of(PerformanceYear year, List<Key> keys) {
    var found = new LinkedHashMap<Key, Summary>();
    var missing = new ArrayList<Key>();
    for (var key : keys) {
      var summary = kept.get(new Of(year, key));
      if (summary == null) {
        missing.add(key);
      }
      found.put(key, summary);
    }
    if (!missing.isEmpty()) {
      found.putAll(readInParts(year, missing));
    }
    return List.copyOf(found.values());
  }

  /** What is read stays in memory for a part of the year only. */
  private Map<Key, Summary> readInParts(PerformanceYear year, List<Key> missing) {
    var found = new LinkedHashMap<Key, Summary>();
    for (int from = 0; from < missing.size(); from += READ_AT_ONCE) {
      var part = missing.subList(from, Math.min(missing.size(), from + READ_AT_ONCE));
      found.putAll(read(year, part));
    }
    return found;
  }

  private Map<Key, Summary> read(PerformanceYear year, Collection<Key> keys) {
    var wanted = new ArrayList<>(keys);
    keys.forEach(key -> wanted.add(before(key)));
    var settlements = onFile.settlements(year, wanted);
    var assignments = onFile.assignments(year, assignmentsOf(keys, settlements));
    var read = new LinkedHashMap<Key, Summary>();
    for (var key : keys) {
      var now = settlements.get(key);
      if (now != null) {
        var people = assignments.get(new Key(key.acoId(), LastMove.assignmentOf(now)));
        var summary = summary(now, settlements.get(before(key)), people);
        // An assignment may come later than the benchmark computed from it, and is told of then.
        if (people != null || summary.assignment() == 0) {
          kept.put(new Of(year, key), summary);
        }
        read.put(key, summary);
      }
    }
    return read;
  }

  private Summary summary(
      SettlementDetermined now,
      @Nullable SettlementDetermined before,
      @Nullable AssignmentDetermined people) {
    var settled =
        now.figures() == null
            ? Optional.<Settlement>empty()
            : Optional.of(computation.settled(now.inputs(), now.head().performanceYear()));
    var distance = settled.flatMap(Distance::of);
    var movement = new Movement(before, now, people, Distance.peopleShort(distance));
    return new Summary(
        PortfolioItem.of(now, distance, LastMove.of(movement)), LastMove.assignmentOf(now));
  }

  private static List<Key> assignmentsOf(
      Collection<Key> keys, Map<Key, SettlementDetermined> settlements) {
    return keys.stream()
        .flatMap(
            key ->
                Stream.ofNullable(settlements.get(key))
                    .map(now -> new Key(key.acoId(), LastMove.assignmentOf(now))))
        .toList();
  }

  private static Key before(Key key) {
    return new Key(key.acoId(), key.revision() - 1);
  }
}
