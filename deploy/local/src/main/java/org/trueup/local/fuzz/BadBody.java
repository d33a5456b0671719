package org.trueup.local.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.trueup.contracts.json.Json;

/** Bodies of requests: near what is asked for, and bent. */
final class BadBody {
  private static final int DEEP = 3_000;
  private static final int LONG = 300_000;
  private static final int LEVELS = 4;

  private final RandomGenerator random;
  private final BadText texts;
  private final OpenApiOperations document;

  BadBody(RandomGenerator random, OpenApiOperations document) {
    this.random = random;
    this.texts = new BadText(random);
    this.document = document;
  }

  byte[] of(String contentType, JsonNode schema) {
    if (contentType.contains("json")) {
      return bent(json(schema, LEVELS)).getBytes(StandardCharsets.UTF_8);
    }
    if (contentType.contains("csv")) {
      return bent(csv()).getBytes(StandardCharsets.UTF_8);
    }
    return random.nextBoolean() ? zip() : bytes();
  }

  private String bent(String text) {
    return switch (random.nextInt(14)) {
      case 0 -> text.substring(0, random.nextInt(text.length() + 1));
      case 1 -> "[".repeat(DEEP) + text;
      case 2 -> "{\"a\":".repeat(DEEP) + text;
      case 3 -> "\ufeff" + text;
      case 4 -> text + text;
      case 5 -> text.replace("\"", "'");
      case 6 -> text.replace(":", ":\"" + "9".repeat(LONG) + "\",\"b\":");
      case 7 -> "";
      default -> text;
    };
  }

  private String json(JsonNode written, int levels) {
    var schema = document.resolved(written);
    if (levels == 0 || random.nextInt(12) == 0) {
      return Json.write(texts.next());
    }
    if (schema.has("properties")) {
      return object(schema, levels);
    }
    if (schema.has("items")) {
      return IntStream.range(0, random.nextInt(3))
          .mapToObj(i -> json(schema.path("items"), levels - 1))
          .collect(Collectors.joining(",", "[", "]"));
    }
    return value(schema);
  }

  private String object(JsonNode schema, int levels) {
    var fields = new ArrayList<String>();
    for (var property : schema.path("properties").properties()) {
      if (random.nextInt(6) > 0) {
        fields.add(Json.write(property.getKey()) + ":" + json(property.getValue(), levels - 1));
      }
    }
    if (random.nextInt(8) == 0) {
      fields.add(Json.write(texts.next()) + ":" + Json.write(texts.next()));
    }
    return "{" + String.join(",", fields) + "}";
  }

  private String value(JsonNode schema) {
    var choices = schema.path("enum");
    var example = schema.path("example");
    return switch (random.nextInt(5)) {
      case 0 -> Json.write(texts.next());
      case 1 -> texts.pick("1", "-1", "1e999", "true", "null", "[]", "{}", "0.1");
      default ->
          !choices.isEmpty()
              ? choices.get(random.nextInt(choices.size())).toString()
              : example.isMissingNode() ? Json.write(texts.next()) : example.toString();
    };
  }

  private String csv() {
    var columns =
        texts.pick(
            "type,per_capita,person_years,risk_score",
            "BENE_MBI_ID,EnrollFlag1",
            "aco_id,kind,performance_year,period,total",
            "old_mbi,new_mbi",
            texts.next());
    var rows = new StringBuilder(columns).append('\n');
    for (int row = random.nextInt(5); row > 0; row--) {
      rows.append(texts.identifier(BadText.LISTED)).append(',');
      rows.append(texts.next()).append(',').append(texts.next()).append('\n');
    }
    return rows.toString();
  }

  private byte[] zip() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(
          new ZipEntry(
              texts.pick(
                  "P.A9301.ACO.QALR.2018Q1.D189999.T0100000_1-1.csv", "../x", "a".repeat(300))));
      zip.write(csv().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    var whole = bytes.toByteArray();
    if (random.nextInt(3) == 0) {
      whole[random.nextInt(whole.length)] ^= (byte) (1 + random.nextInt(255));
    }
    return whole;
  }

  private byte[] bytes() {
    var bytes = new byte[random.nextInt(2_000)];
    random.nextBytes(bytes);
    return bytes;
  }
}
