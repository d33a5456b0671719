package org.trueup.assignment.store.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trueup.assignment.calculation.list.Mbi;

class TokenKeyTest {
  /** CMS's own example of the form. */
  private static final long CAN_BE_REAL = Mbi.pack("1EG4TE5MK73");

  private static final long MADE_UP = Mbi.pack("1S00E00TT01");
  private static final String PUBLIC = "of people who do not exist";

  private static TokenKey key(String key) {
    return new TokenKey(Optional.ofNullable(key));
  }

  @Test
  void thePublicOneIsForIdentifiersThatNobodyHas() {
    assertThat(key(PUBLIC).of(MADE_UP).of(MADE_UP)).isNotNull();
    assertThatThrownBy(() -> key(PUBLIC).of(MADE_UP, CAN_BE_REAL))
        .hasMessageContaining("can be real")
        .hasMessageContaining("TRUEUP_TOKEN_KEY")
        .hasMessageContaining("openssl rand -hex 32");
  }

  @Test
  void anyOtherHasThirtyTwoBytes() {
    assertThatThrownBy(() -> key("x".repeat(31)).of(MADE_UP)).hasMessageContaining("31 bytes");
    assertThat(key("x".repeat(32)).of(CAN_BE_REAL).of(CAN_BE_REAL)).isNotNull();
  }

  @Test
  void withoutOneThereAreNoTokens() {
    assertThatThrownBy(() -> key(null).of(MADE_UP)).hasMessageContaining("TRUEUP_TOKEN_KEY");
  }
}
