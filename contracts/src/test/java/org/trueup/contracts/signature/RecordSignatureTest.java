package org.trueup.contracts.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trueup.contracts.signature.RecordSignature.Attribute;
import org.trueup.contracts.signature.RecordSignature.Signed;

class RecordSignatureTest {
  /** Thirty-two letters k. */
  private static final String OLD = "old:a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=";

  private static final String NEW = "new:bmV3IGtleSB0aGF0IGhhcyBhdCBsZWFzdCB0aGlydHktdHdvIGJ5dGVz";

  /** By Python's hmac and hashlib. */
  private static final String SIGNATURE =
      "old.d9630e8e1c4e0f006fcd34738b8a6f5f3bf91c29979310d3dd17303a84747198";

  private static final Signed RECORD = record("{\"acoName\":\"Médicos\"}");

  @Test
  void isThatOfAnotherImplementation() {
    assertThat(RecordSignature.of(RECORD, SignatureKeys.parse(OLD))).isEqualTo(SIGNATURE);
  }

  @Test
  void isAcceptedForAsLongAsItsKeyIs() {
    var both = SignatureKeys.parse(NEW + ", " + OLD);

    assertThat(RecordSignature.fault(SIGNATURE, RECORD, both)).isEmpty();
    assertThat(RecordSignature.of(RECORD, both)).startsWith("new.");
    assertThat(RecordSignature.fault(SIGNATURE, RECORD, SignatureKeys.parse(NEW)))
        .contains("it is signed with a key that is not accepted here");
  }

  @Test
  void isOfThisContentAlone() {
    assertThat(RecordSignature.fault(SIGNATURE, record("{}"), SignatureKeys.parse(OLD)))
        .hasValueSatisfying(fault -> assertThat(fault).contains("is not that of what it says"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=", "old:a2tra2s=", "old:?", ":a"})
  void keysThatAreNoneOrTooShortAreRefused(String keys) {
    assertThatThrownBy(() -> SignatureKeys.parse(keys))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 32 random bytes")
        .hasMessageNotContaining("a2tra2");
  }

  private static Signed record(String value) {
    return new Signed(
        "trueup.settlement-determined.v1",
        "A9004/2018",
        List.of(
            attribute("ce_type", "trueup.settlement-determined.v1"),
            attribute("content-type", "application/json"),
            attribute("ce_id", "settlement/A9004/2018/7")),
        value.getBytes(StandardCharsets.UTF_8));
  }

  private static Attribute attribute(String name, String value) {
    return new Attribute(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
