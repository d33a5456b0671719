package org.trueup.assignment.store.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trueup.assignment.calculation.list.Mbi;

class IdentifierKeysTest {
  private static final long MBI = Mbi.pack("1S00E00TT01");
  private static final long CAN_BE_REAL = Mbi.pack("1EG4TE5MK73");
  private static final UUID TOKEN = new UUID(1, 2);
  private static final String ONE = "one:" + "01".repeat(32);
  private static final String TWO = "two:" + "02".repeat(32);

  private static IdentifierKeys keys(String... keys) {
    return new IdentifierKeys(Optional.of(List.of(keys)));
  }

  @Test
  void whatIsSealedIsOpenedByItsKeyAndForItsTokenAlone() {
    var sealed = keys(ONE).current().seal(MBI, TOKEN);

    assertThat(keys(TWO, ONE).ciphers().open("one", sealed, TOKEN)).isEqualTo(MBI);
    assertThatThrownBy(() -> keys(ONE).current().open(sealed, new UUID(1, 3)))
        .hasMessageContaining("is not what was sealed");
    sealed[20] ^= 1;
    assertThatThrownBy(() -> keys(ONE).current().open(sealed, TOKEN))
        .hasMessageContaining("is not what was sealed");
    assertThatThrownBy(() -> keys(TWO).ciphers().open("one", sealed, TOKEN))
        .hasMessageContaining("no key one");
  }

  @Test
  void nothingTellsThatTwoAreTheSameButTheHashOfOneKey() {
    var cipher = keys(ONE).current();
    assertThat(cipher.seal(MBI, TOKEN)).isNotEqualTo(cipher.seal(MBI, TOKEN));
    assertThat(cipher.lookup(MBI)).isEqualTo(keys(ONE).current().lookup(MBI));
    assertThat(cipher.lookup(MBI)).isNotEqualTo(keys(TWO).current().lookup(MBI));
  }

  @Test
  void thePublicOneIsForIdentifiersThatNobodyHas() {
    var keys = keys("public:" + "00".repeat(32));
    assertThat(keys.currentFor(MBI)).isNotNull();
    assertThatThrownBy(() -> keys.currentFor(MBI, CAN_BE_REAL))
        .hasMessageContaining("TRUEUP_IDENTIFIER_KEYS");
    assertThatThrownBy(() -> new IdentifierKeys(Optional.empty()).currentFor(MBI))
        .hasMessageContaining("TRUEUP_IDENTIFIER_KEYS");
  }

  @Test
  void settingsThatAreNoneAreRefusedWithoutRepeatingThem() {
    assertThatThrownBy(() -> keys("one:0102")).hasMessageContaining("name:hex");
    assertThatThrownBy(() -> keys("one:0102")).hasMessageNotContaining("0102");
    assertThatThrownBy(() -> keys(ONE, ONE)).hasMessageContaining("two keys named one");
  }
}
