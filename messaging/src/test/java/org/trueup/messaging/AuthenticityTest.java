package org.trueup.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.signature.SignatureKeys;

class AuthenticityTest {
  private static final String TOPIC = Topic.SETTLEMENT_DETERMINED.topicName();

  @Test
  void recordsOfATopicThatIsOlderThanTheKeysAreBorneUpToWhereThatWasNoted() {
    var authenticity =
        new Authenticity(Signing.signer(), true, Optional.of(TOPIC + ":3:17 " + TOPIC + ":4:1"));

    assertThat(authenticity.received(unsigned(16)).isSigned()).isFalse();
    assertThatThrownBy(() -> authenticity.received(unsigned(17)))
        .isInstanceOf(NotAuthentic.class)
        .hasMessageContaining("not signed");
    assertThat(authenticity.received(Signing.signed(unsigned(17))).isSigned()).isTrue();
  }

  @Test
  void whereNoneIsRequiredAWrongOneIsStillWrong() {
    var authenticity = new Authenticity(Signing.signer(), false, Optional.empty());
    var moved = Signing.signed(unsigned(0));
    moved.headers().remove("ce_subject").add("ce_subject", utf8("A9005/2018"));

    assertThat(authenticity.received(unsigned(0)).isSigned()).isFalse();
    assertThatThrownBy(() -> authenticity.received(moved)).isInstanceOf(NotAuthentic.class);
  }

  @Test
  void aServiceWithoutKeysDoesNotStart() {
    var signer = new RecordSigner(SignatureKeys.NONE);

    assertThatThrownBy(
            () ->
                new Authenticity(signer, true, Optional.empty())
                    .refuseToStartWithoutKeys(new StartupEvent()))
        .hasMessageContaining("TRUEUP_SIGNATURE_KEYS");
  }

  private static ConsumerRecord<String, byte[]> unsigned(long offset) {
    var record = new ConsumerRecord<>(TOPIC, 3, offset, "A9004/2018", utf8("{}"));
    Map.of("ce_type", TOPIC, "ce_id", "settlement/A9004/2018/7", "ce_subject", "A9004/2018")
        .forEach((name, text) -> record.headers().add(name, utf8(text)));
    return record;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
