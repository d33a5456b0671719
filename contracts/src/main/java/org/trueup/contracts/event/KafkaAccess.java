package org.trueup.contracts.event;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a broker with access control must allow a service. The rights of a cluster's users are made
 * of it, and a test of each service holds it to the channels and relays that the service has.
 *
 * @param service {@code assignment}
 * @param writes topics that it writes to: its own, and the dead letters of those that it takes in
 * @param reads topics whose records it reads
 * @param groups consumer groups that it is of; a relay keeps its progress in one of its name
 * @param transactionalIds of its relays
 */
public record KafkaAccess(
    String service,
    SortedSet<String> writes,
    SortedSet<String> reads,
    SortedSet<String> groups,
    SortedSet<String> transactionalIds) {

  /** Those with rights of their own, in the order in which figures travel. */
  public static final List<String> SERVICES = List.of("assignment", "benchmark", "settlement");

  /** What a service needs by the catalog of topics. */
  public static KafkaAccess of(String service) {
    var relays = relays(service);
    return new KafkaAccess(
        service,
        sorted(Stream.concat(names(own(service)), deadLetters(service))),
        sorted(names(own(service).or(takenIn(service)))),
        sorted(Stream.concat(channels(service), relays.stream())),
        relays);
  }

  /** Topics of which it asks how they are: those above, and the one that notes the progress. */
  public SortedSet<String> describes() {
    return sorted(
        Stream.of(writes.stream(), reads.stream(), Stream.of(Topic.RELAY_PROGRESS))
            .flatMap(topics -> topics));
  }

  /** The topics that it announces on. */
  public SortedSet<String> announces() {
    return sorted(names(own(service)));
  }

  private static Stream<String> deadLetters(String service) {
    Predicate<Topic> rosters = Topic::isStreamed;
    return topics(own(service).or(takenIn(service)).and(rosters.negate()))
        .map(Topic::deadLetterTopicName);
  }

  private static Stream<String> channels(String service) {
    return topics(takenIn(service)).map(topic -> service + "-service." + topic.event());
  }

  private static SortedSet<String> relays(String service) {
    var events = service + "-relay";
    boolean streams = topics(own(service)).anyMatch(Topic::isStreamed);
    return sorted(streams ? Stream.of(events, events + "-streams") : Stream.of(events));
  }

  private static Predicate<Topic> own(String service) {
    return topic -> topic.writer().equals(service);
  }

  private static Predicate<Topic> takenIn(String service) {
    return topic -> topic.readers().contains(service);
  }

  private static Stream<String> names(Predicate<Topic> which) {
    return topics(which).map(Topic::topicName);
  }

  private static Stream<Topic> topics(Predicate<Topic> which) {
    return Arrays.stream(Topic.values()).filter(which);
  }

  private static SortedSet<String> sorted(Stream<String> names) {
    return names.collect(Collectors.toCollection(TreeSet::new));
  }
}
