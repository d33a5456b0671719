package org.trueup.messaging;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SafeguardsTest {
  @Test
  void noServiceInProductionStartsWithoutInboxOrOutbox() {
    assertThatThrownBy(new Safeguards(false, true, List.of("prod"))::refuseAnywhereElse)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("trueup.messaging.inbox");
    assertThatThrownBy(new Safeguards(true, false, List.of("local"))::refuseAnywhereElse)
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aServiceThatIsToBeBrokenMayDoWithoutOneOfThem() {
    assertThatCode(new Safeguards(false, true, List.of("local", "faults"))::refuseAnywhereElse)
        .doesNotThrowAnyException();
    assertThatCode(new Safeguards(true, true, List.of("prod"))::refuseAnywhereElse)
        .doesNotThrowAnyException();
  }
}
