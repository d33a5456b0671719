package org.trueup.rest.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.StartupEvent;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LocalAccessTest {
  private static void start(String host, String... roles) {
    new LocalAccess(Optional.of(Set.of(roles)), host).check(new StartupEvent());
  }

  @Test
  void aServiceOpenToOtherMachinesDoesNotStartWithLocalRoles() {
    assertThatIllegalStateException()
        .isThrownBy(() -> start("0.0.0.0", Role.ANALYST))
        .withMessageContaining("listen on 127.0.0.1");
  }

  @Test
  void onLoopbackOrWithoutLocalRolesItDoes() {
    assertThatCode(() -> start("127.0.0.1", Role.ANALYST)).doesNotThrowAnyException();
    assertThatCode(() -> start("0.0.0.0")).doesNotThrowAnyException();
  }

  @Test
  void aRoleThatDoesNotExistIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> start("127.0.0.1", "root"))
        .withMessageContaining("[root]");
  }
}
