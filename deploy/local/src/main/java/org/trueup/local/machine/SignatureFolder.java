package org.trueup.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.signature.SignatureKeys;

/**
 * The key with which the services of a data folder sign their events. It is made when they start
 * for the first time. What stands on the topics then has no signature: how far that goes is kept
 * beside it.
 */
public record SignatureFolder(Path path) {
  private static final String KEYS = "keys";
  private static final String UNSIGNED_UNTIL = "unsigned-until";
  private static final String OWNER_ALONE = "rwx------";

  /**
   * What the services are told by their environment, where it cannot be read by other users.
   *
   * @param bootstrap of the broker, whose topics are there
   */
  Map<String, String> environment(String bootstrap) {
    try {
      if (!Files.exists(path.resolve(KEYS))) {
        create(unsignedUntil(bootstrap));
      }
      return Map.of(
          "TRUEUP_SIGNATURE_KEYS", Files.readString(path.resolve(KEYS)).strip(),
          "TRUEUP_SIGNATURE_UNSIGNED_UNTIL",
              Files.readString(path.resolve(UNSIGNED_UNTIL)).strip());
    } catch (IOException unusable) {
      throw CannotStart.because("cannot keep the key of signatures in " + path, unusable);
    }
  }

  /** A key that nobody had before. */
  public static String newKeys() {
    var bytes = new byte[SignatureKeys.LEAST_BYTES];
    new SecureRandom().nextBytes(bytes);
    return "local:" + Base64.getEncoder().encodeToString(bytes);
  }

  /** The key comes last: where it is, everything is. */
  private void create(String unsignedUntil) throws IOException {
    if (Files.notExists(path)) {
      var rights = PosixFilePermissions.fromString(OWNER_ALONE);
      Files.createDirectory(path, PosixFilePermissions.asFileAttribute(rights));
    }
    PrivateFile.write(path.resolve(UNSIGNED_UNTIL), unsignedUntil + "\n");
    PrivateFile.write(path.resolve(KEYS), newKeys() + "\n");
  }

  private static String unsignedUntil(String bootstrap) {
    try (var admin =
        Admin.create(
            Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
      var latest =
          Arrays.stream(Topic.values())
              .flatMap(
                  topic ->
                      IntStream.range(0, Topic.PARTITIONS)
                          .mapToObj(number -> new TopicPartition(topic.topicName(), number)))
              .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
      var ends = new TreeMap<String, Long>();
      admin
          .listOffsets(latest)
          .all()
          .toCompletionStage()
          .toCompletableFuture()
          .join()
          .forEach(
              (partition, end) ->
                  ends.put(partition.topic() + ":" + partition.partition(), end.offset()));
      return ends.entrySet().stream()
          .filter(end -> end.getValue() > 0)
          .map(end -> end.getKey() + ":" + end.getValue())
          .collect(Collectors.joining(" "));
    }
  }
}
