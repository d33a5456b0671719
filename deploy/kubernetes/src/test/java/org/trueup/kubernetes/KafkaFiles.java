package org.trueup.kubernetes;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trueup.contracts.event.KafkaAccess;
import org.trueup.contracts.event.Topic;

/** Topics, users and rights of a cluster, written from the catalog of topics. */
final class KafkaFiles {
  private static final String MADE =
      """
      # Made from the catalog of topics (org.trueup.contracts.event.Topic), which a test compares it with:
      # mvn test -pl deploy/kubernetes -am -Dtrueup.write-manifests=true writes it anew.
      """;

  private static final String TOPIC =
      """
      apiVersion: kafka.strimzi.io/v1
      kind: KafkaTopic
      metadata:
        name: %s
        labels: {strimzi.io/cluster: kafka}
      spec:
        partitions: %d
        config: {%s}
      """;

  private static final String USER =
      """
      apiVersion: kafka.strimzi.io/v1
      kind: KafkaUser
      metadata:
        name: %s
        labels: {strimzi.io/cluster: kafka}
      spec:
        authentication:
          type: scram-sha-512
          password:
            valueFrom: {secretKeyRef: {name: %s-password, key: password}}
        authorization:
          type: simple
          acls:
      %s""";

  /** A topic with its partitions and settings. */
  record Made(String name, int partitions, Map<String, String> settings) {}

  private KafkaFiles() {}

  /** The topics themselves, their dead letters, and the one that notes how far relays came. */
  static List<Made> catalog() {
    return Stream.of(
            Arrays.stream(Topic.values())
                .map(t -> new Made(t.topicName(), Topic.PARTITIONS, t.configuration())),
            Arrays.stream(Topic.values())
                .map(
                    t ->
                        new Made(
                            t.deadLetterTopicName(),
                            Topic.DEAD_LETTER_PARTITIONS,
                            Topic.DEAD_LETTER_CONFIGURATION)),
            Stream.of(new Made(Topic.RELAY_PROGRESS, 1, Map.of())))
        .flatMap(topics -> topics)
        .toList();
  }

  static String topics() {
    return catalog().stream()
        .map(topic -> TOPIC.formatted(topic.name(), topic.partitions(), settings(topic.settings())))
        .collect(joining("---\n", MADE + "# Replicas are left to the cluster's default.\n", ""));
  }

  static String users() {
    return Stream.concat(
            KafkaAccess.SERVICES.stream().map(KafkaAccess::of).map(KafkaFiles::user),
            Stream.of(lagReader()))
        .collect(joining("---\n", MADE, ""));
  }

  private static String user(KafkaAccess access) {
    var name = access.service() + "-service";
    return USER.formatted(
        name,
        name,
        KafkaRight.of(access).stream().map(KafkaRight::asAcl).collect(joining("\n", "", "\n")));
  }

  /** Sees how far groups are behind, for the autoscaler; reads nothing. */
  private static String lagReader() {
    var rights =
        KafkaRight.toSeeHowFar(KafkaAccess.SERVICES.stream().map(KafkaAccess::of).toList());
    return USER.formatted(
        "keda", "keda", rights.stream().map(KafkaRight::asAcl).collect(joining("\n", "", "\n")));
  }

  static String createTopics() {
    return catalog().stream()
        .map(
            topic ->
                "create %s %d%s"
                    .formatted(
                        topic.name(),
                        topic.partitions(),
                        new TreeMap<>(topic.settings())
                            .entrySet().stream()
                                .map(setting -> " --config " + setting)
                                .collect(joining())))
        .collect(
            joining(
                "\n",
                "#!/usr/bin/env bash\n"
                    + MADE
                    + """
                    # Topics without Strimzi: KAFKA is the broker's address; OPTIONS, where it asks who is there,
                    # --command-config and a file of client settings. What is there already is left as it is.
                    set -euo pipefail
                    create() {
                      kafka-topics.sh --bootstrap-server "$KAFKA" ${OPTIONS:-} --create --if-not-exists --topic "$1" --partitions "$2" "${@:3}"
                    }
                    """,
                "\n"));
  }

  static String allowRights() {
    return KafkaAccess.SERVICES.stream()
        .map(KafkaAccess::of)
        .flatMap(
            access ->
                KafkaRight.of(access).stream()
                    .map(right -> "allow " + access.service() + "-service " + right.asOptions()))
        .collect(
            joining(
                "\n",
                "#!/usr/bin/env bash\n"
                    + MADE
                    + """
                    # The same rights without Strimzi, for users of the services' names; KAFKA and OPTIONS as for
                    # topics.
                    set -euo pipefail
                    allow() {
                      kafka-acls.sh --bootstrap-server "$KAFKA" ${OPTIONS:-} --add --allow-principal "User:$1" "${@:2}"
                    }
                    """,
                "\n"));
  }

  /** Rows of the table for administrators. */
  static List<String> rows() {
    return KafkaAccess.SERVICES.stream().map(KafkaAccess::of).map(KafkaFiles::row).toList();
  }

  private static String row(KafkaAccess access) {
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            access.service(),
            cell(access.announces()),
            cell(access.reads()),
            cell(access.groups()),
            cell(access.transactionalIds()));
  }

  private static String cell(Collection<String> names) {
    return names.stream()
        .map(name -> "`" + name.replaceFirst("^trueup\\.(.*)\\.v1$", "$1") + "`")
        .collect(joining(", "));
  }

  private static String settings(Map<String, String> settings) {
    return new TreeMap<>(settings)
        .entrySet().stream()
            .map(setting -> setting.getKey() + ": " + quoted(setting.getValue()))
            .collect(joining(", "));
  }

  private static String quoted(String value) {
    return value.matches("-?\\d+") ? "\"" + value + "\"" : value;
  }
}
