package org.trueup.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {
  @Test
  void theOneOfAProxyIsTakenOver() {
    assertThat(RequestId.of("7f3a91c2-0d4e")).isEqualTo("7f3a91c2-0d4e");
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "two words here", "1S00A00AA00", "line\nbreak-in-it"})
  void anythingElseIsReplaced(String given) {
    assertThat(RequestId.of(given)).isNotEqualTo(given).hasSize(36);
  }
}
