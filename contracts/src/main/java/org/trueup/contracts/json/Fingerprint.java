package org.trueup.contracts.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What "the same" means: SHA-256 of a result's canonical content, without ids, revisions and times.
 * Two results with one fingerprint are equal byte for byte, however they came about.
 */
public final class Fingerprint {
  /**
   * Counters, times and origins: they say how a result came about, not what it is. Nor is it what
   * the lists of other ACOs say at the time.
   */
  private static final Set<String> HOW_IT_CAME_ABOUT =
      Set.of(
          "revision",
          "supersedes",
          "recordedAt",
          "receivedAt",
          "cause",
          "inputs",
          "revisions",
          "previous",
          "change",
          "conflicts",
          "id",
          "softwareVersion",
          "fingerprint");

  private Fingerprint() {}

  /** The fingerprint of anything that {@link Json} writes. */
  public static String of(Object content) {
    return sha256(canonicalText(content).getBytes(StandardCharsets.UTF_8));
  }

  /** What it is the fingerprint of, for whoever wants to see where two results differ. */
  public static String canonicalText(Object content) {
    return canonical(Json.tree(content)).toString();
  }

  /** The fingerprint of files: their names and bytes. */
  public static String ofFiles(Map<String, byte[]> files) {
    var digest = digest();
    new TreeMap<>(files)
        .forEach(
            (name, bytes) -> {
              digest.update(name.getBytes(StandardCharsets.UTF_8));
              digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
              digest.update(bytes);
            });
    return HexFormat.of().formatHex(digest.digest());
  }

  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  private static JsonNode canonical(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> canonicalObject(object);
      case ArrayNode array -> {
        var copy = array.arrayNode();
        array.forEach(element -> copy.add(canonical(element)));
        yield copy;
      }
      default -> node;
    };
  }

  private static ObjectNode canonicalObject(ObjectNode object) {
    SortedMap<String, JsonNode> sorted = new TreeMap<>();
    object
        .properties()
        .forEach(
            property -> {
              if (!HOW_IT_CAME_ABOUT.contains(property.getKey())) {
                sorted.put(property.getKey(), canonical(property.getValue()));
              }
            });
    var copy = object.objectNode();
    sorted.forEach(copy::set);
    return copy;
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
