package org.trueup.local.bench;

import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.local.published.GivenFacts;

/**
 * Two years of one ACO, one after the other.
 *
 * @param renewed whether an agreement begins with the second, and its benchmark was rebased
 */
record YearPair(GivenFacts from, GivenFacts to, boolean renewed) {

  String years() {
    return from.year() + "-" + to.year();
  }

  /** By identifier; where that found none of two years, by name. */
  static List<YearPair> of(Collection<GivenFacts> rows) {
    var byYear = byYear(rows);
    var pairs = new ArrayList<YearPair>();
    byYear.forEach(
        (year, to) ->
            before(year, byYear)
                .map(byYear::get)
                .ifPresent(from -> pairs.addAll(between(from, to))));
    return pairs;
  }

  /** Years beside each other of which no ACO was found in both. */
  static List<String> notes(Collection<GivenFacts> rows, List<YearPair> pairs) {
    var found = pairs.stream().map(pair -> pair.to().year()).collect(Collectors.toSet());
    var byYear = byYear(rows);
    return new TreeSet<>(byYear.keySet())
        .stream()
            .filter(year -> !found.contains(year))
            .flatMap(year -> before(year, byYear).map(before -> apart(before, year)).stream())
            .toList();
  }

  private static String apart(PerformanceYear before, PerformanceYear year) {
    return "%s and %s have no identifier in common: add CMS's own files of both, which have names"
        .formatted(before, year);
  }

  private static Map<PerformanceYear, List<GivenFacts>> byYear(Collection<GivenFacts> rows) {
    return rows.stream().collect(Collectors.groupingBy(GivenFacts::year));
  }

  /** The year before it that there are rows of; of 2019 and its second half, the second half. */
  private static Optional<PerformanceYear> before(
      PerformanceYear year, Map<PerformanceYear, List<GivenFacts>> byYear) {
    return byYear.keySet().stream()
        .filter(other -> other.calendarYear() == year.calendarYear() - 1)
        .max(PerformanceYear::compareTo);
  }

  private static List<YearPair> between(List<GivenFacts> from, List<GivenFacts> to) {
    var byId = linked(from, to, row -> Optional.of(row.acoId().value()));
    return byId.isEmpty() ? linked(from, to, row -> row.name().map(YearPair::plain)) : byId;
  }

  private static List<YearPair> linked(
      List<GivenFacts> from, List<GivenFacts> to, Function<GivenFacts, Optional<String>> key) {
    var before = unique(from, key);
    var pairs = new ArrayList<YearPair>();
    unique(to, key)
        .forEach(
            (of, row) ->
                Optional.ofNullable(before.get(of))
                    .ifPresent(earlier -> pairs.add(new YearPair(earlier, row, begins(row)))));
    return pairs;
  }

  /** What two rows share is nobody's. */
  private static Map<String, GivenFacts> unique(
      List<GivenFacts> rows, Function<GivenFacts, Optional<String>> key) {
    var found = new HashMap<String, GivenFacts>();
    var twice = new HashSet<String>();
    for (var row : rows) {
      key.apply(row).filter(of -> found.put(of, row) != null).ifPresent(twice::add);
    }
    found.keySet().removeAll(twice);
    return found;
  }

  /** Letters and digits, without what kind of company it is. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("[-\\u2013]", " ")
        .replaceAll("[^a-z0-9 ]", "")
        .replaceAll("\\b(llc|inc)\\b", "")
        .replaceAll(" +", " ")
        .strip();
  }

  private static boolean begins(GivenFacts row) {
    var year = row.year();
    return year.secondHalf()
        || row.start()
            .map(start -> start.date())
            .filter(date -> date.getMonth() == Month.JANUARY)
            .filter(date -> date.getYear() == year.calendarYear())
            .isPresent();
  }
}
