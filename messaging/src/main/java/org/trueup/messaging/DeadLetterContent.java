package org.trueup.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.Json;

/**
 * A dead letter with the record itself.
 *
 * @param headers as they came, read as text
 * @param value the bytes as they came; Base64 in JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetterContent(
    @JsonUnwrapped DeadLetter letter,
    Map<String, @Nullable String> headers,
    byte @Nullable [] value) {

  /** The value where it is text; for whoever reads the answer. */
  @JsonProperty
  public @Nullable String getText() {
    if (value == null) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
    } catch (CharacterCodingException noText) {
      return null;
    }
  }

  static DeadLetterContent read(ResultSet row) throws SQLException {
    var headers = new LinkedHashMap<String, @Nullable String>();
    Json.read(row.getString("headers"), JsonNode.class)
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    return new DeadLetterContent(DeadLetter.read(row), headers, row.getBytes("value"));
  }

  /** The record as it came. */
  ConsumerRecord<String, byte[]> toRecord() {
    var record =
        new ConsumerRecord<>(
            letter.topic(), letter.partition(), letter.offset(), letter.key(), value);
    headers.forEach(
        (name, text) ->
            record
                .headers()
                .add(name, text == null ? null : text.getBytes(StandardCharsets.UTF_8)));
    return record;
  }
}
