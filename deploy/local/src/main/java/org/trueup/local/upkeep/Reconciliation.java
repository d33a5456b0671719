package org.trueup.local.upkeep;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.Topic;
import org.trueup.local.machine.Service;

/**
 * What each service announced against what the others took in of it.
 *
 * @param onFile what every service has
 */
record Reconciliation(Map<Service, List<Revision>> onFile) {
  private static final Map<Service, Set<Topic>> READ =
      Map.of(
          Service.ASSIGNMENT, Set.of(),
          Service.BENCHMARK, Set.of(Topic.AGREEMENT_SIGNED, Topic.ASSIGNMENT_DETERMINED),
          Service.SETTLEMENT,
              Set.of(
                  Topic.AGREEMENT_SIGNED, Topic.ASSIGNMENT_DETERMINED, Topic.BENCHMARK_DETERMINED));

  /** Each in a line: what, which revision was announced, and who has another one. */
  List<String> differences() {
    var announced =
        onFile.values().stream()
            .flatMap(items -> items.stream().filter(item -> item.part() == Revision.Part.ANNOUNCED))
            .collect(Collectors.toMap(Revision::name, Revision::revision));
    return Stream.of(Service.values())
        .flatMap(reader -> differences(reader, announced))
        .sorted()
        .toList();
  }

  private Stream<String> differences(Service reader, Map<String, Long> announced) {
    var events =
        READ.getOrDefault(reader, Set.of()).stream().map(Topic::event).collect(Collectors.toSet());
    var taken =
        onFile.getOrDefault(reader, List.of()).stream()
            .filter(item -> item.part() == Revision.Part.TAKEN)
            .collect(Collectors.toMap(Revision::name, Revision::revision, Math::max, TreeMap::new));
    var names = new TreeSet<>(taken.keySet());
    announced.keySet().stream().filter(name -> events.contains(eventOf(name))).forEach(names::add);
    return names.stream()
        .filter(name -> !Objects.equals(announced.get(name), taken.get(name)))
        .map(
            name ->
                "%s: announced is %s, %s has %s"
                    .formatted(
                        name,
                        revision(announced.get(name)),
                        reader.title(),
                        revision(taken.get(name))));
  }

  private static String eventOf(String name) {
    return name.substring(0, name.indexOf(' '));
  }

  private static String revision(@Nullable Long number) {
    return number == null ? "none" : "revision " + number;
  }
}
