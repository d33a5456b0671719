package org.trueup.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentContentTest {
  private static final String ADVANCE =
      "{\"kind\":\"AIP\",\"amount\":\"1741260\",\"of\":{\"a\":1,\"b\":[1,2]}}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ADVANCE,
        "{\"amount\":\"1741260\",\"of\":{\"b\":[1,2],\"a\":1},\"kind\":\"AIP\"}",
        "{ \"kind\": \"AIP\",\n \"amount\": \"1741260\", \"of\": {\"a\": 1, \"b\": [1, 2]} }"
      })
  void jsonSaysTheSameInAnyOrder(String body) {
    assertThat(of("", MediaType.APPLICATION_JSON, body))
        .isEqualTo(of("", MediaType.APPLICATION_JSON, ADVANCE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"AIP\",\"amount\":\"1741261\",\"of\":{\"a\":1,\"b\":[1,2]}}",
        "{\"kind\":\"AIP\",\"amount\":\"1741260\",\"of\":{\"a\":1,\"b\":[2,1]}}",
        "{\"kind\":\"AIP\",\"amount\":1741260,\"of\":{\"a\":1,\"b\":[1,2]}}",
        "{\"kind\":\"AIP\",\"amount\":\"1741260\"}",
        "{\"kind\":\"AIP\",\"amount\":\"1741260\",\"of\":{\"a\":1,\"b\":[1,2]}} {}",
        "null",
        "",
        "{"
      })
  void whatSaysAnotherThingIsAnother(String body) {
    assertThat(of("", MediaType.APPLICATION_JSON, body))
        .isNotEqualTo(of("", MediaType.APPLICATION_JSON, ADVANCE));
  }

  @Test
  void aQuestionOfTheAddressCounts() {
    assertThat(of("a=1", MediaType.APPLICATION_JSON, ADVANCE))
        .isNotEqualTo(of("", MediaType.APPLICATION_JSON, ADVANCE));
  }

  @Test
  void numbersAreNotRounded() {
    assertThat(of("", MediaType.APPLICATION_JSON, "[0.12345678901234567890]"))
        .isNotEqualTo(of("", MediaType.APPLICATION_JSON, "[0.12345678901234567891]"));
  }

  @Test
  void whatIsNoJsonIsItsBytes() {
    assertThat(of("", "text/csv", "a,b")).isNotEqualTo(of("", "text/csv", "a, b"));
    assertThat(of("", "text/csv", "a,b")).isEqualTo(of("", "text/csv", "a,b"));
  }

  private static String of(String query, String type, String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    return new SentContent(query, MediaType.valueOf(type), bytes).fingerprint(new ObjectMapper());
  }
}
