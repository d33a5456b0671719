package org.trueup.kubernetes;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.trueup.contracts.event.KafkaAccess;

/**
 * What a user may do with one thing on a broker.
 *
 * @param operations {@code Read}, {@code Describe} and so on, as Strimzi writes them
 */
record KafkaRight(Thing thing, String name, List<String> operations) {
  private static final String ACL =
      "      - {resource: {type: %s, name: %s, patternType: literal}, operations: [%s]}";

  /** What rights are about. */
  enum Thing {
    TOPIC("topic", "--topic"),
    GROUP("group", "--group"),
    TRANSACTIONAL_ID("transactionalId", "--transactional-id");

    private final String inStrimzi;
    private final String option;

    Thing(String inStrimzi, String option) {
      this.inStrimzi = inStrimzi;
      this.option = option;
    }
  }

  /** Everything that a service needs, and nothing else. */
  static List<KafkaRight> of(KafkaAccess access) {
    var rights = new ArrayList<KafkaRight>();
    for (var topic : access.describes()) {
      var operations = new ArrayList<String>();
      if (access.reads().contains(topic)) {
        operations.add("Read");
      }
      if (access.writes().contains(topic)) {
        operations.add("Write");
      }
      if (topic.endsWith(".relay-progress")) {
        // A relay commits its progress on it, which is a right to read.
        operations.add("Read");
      }
      operations.add("Describe");
      rights.add(new KafkaRight(Thing.TOPIC, topic, List.copyOf(operations)));
    }
    access
        .groups()
        .forEach(
            group -> rights.add(new KafkaRight(Thing.GROUP, group, List.of("Read", "Describe"))));
    access
        .transactionalIds()
        .forEach(
            id ->
                rights.add(
                    new KafkaRight(Thing.TRANSACTIONAL_ID, id, List.of("Write", "Describe"))));
    return List.copyOf(rights);
  }

  /** Offsets of groups and ends of topics, and no record. */
  static List<KafkaRight> toSeeHowFar(List<KafkaAccess> services) {
    var topics = new TreeSet<String>();
    var groups = new TreeSet<String>();
    for (var service : services) {
      topics.addAll(service.reads());
      service.groups().stream().filter(group -> group.contains("-service.")).forEach(groups::add);
    }
    var rights = new ArrayList<KafkaRight>();
    topics.forEach(topic -> rights.add(new KafkaRight(Thing.TOPIC, topic, List.of("Describe"))));
    groups.forEach(group -> rights.add(new KafkaRight(Thing.GROUP, group, List.of("Describe"))));
    return List.copyOf(rights);
  }

  /** As an entry of a KafkaUser. */
  String asAcl() {
    return ACL.formatted(thing.inStrimzi, name, String.join(", ", operations));
  }

  /** As options of kafka-acls.sh. */
  String asOptions() {
    return operations.stream()
        .map(operation -> " --operation " + operation.toUpperCase(Locale.ROOT))
        .collect(joining("", thing.option + " " + name, ""));
  }
}
