package org.trueup.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.Fingerprint;

/**
 * What a request says, so that it can be compared with another one. JSON says the same whatever the
 * order of its keys and the blanks between them: a client that is started again may write it
 * otherwise. Everything else says what its bytes are.
 *
 * @param query as it stands in the address, empty where there is none
 */
record SentContent(String query, @Nullable MediaType type, byte[] body) {

  String fingerprint(ObjectMapper json) {
    var both = Fingerprint.sha256(query.getBytes(StandardCharsets.UTF_8)) + ofBody(json);
    return Fingerprint.sha256(both.getBytes(StandardCharsets.UTF_8));
  }

  private String ofBody(ObjectMapper json) {
    if (type == null || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
      return Fingerprint.sha256(body);
    }
    try {
      return Fingerprint.sha256(inOrder(json));
    } catch (IOException noJson) {
      // It is refused as such where it is read; until then it is what it is.
      return Fingerprint.sha256(body);
    }
  }

  private byte[] inOrder(ObjectMapper json) throws IOException {
    var exact =
        json.readerFor(Object.class)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    return written(json, exact.readValue(body));
  }

  private static byte[] written(ObjectMapper json, @Nullable Object content)
      throws JsonProcessingException {
    return json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsBytes(content);
  }
}
