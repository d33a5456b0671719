package org.trueup.rest.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.StartupEvent;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LocalAccessTest {
  private static final String TOKEN = "0".repeat(32);

  private static void start(String host, String token, String... roles) {
    new LocalAccess(Optional.of(Set.of(roles)), Optional.of(token), Optional.empty(), host)
        .check(new StartupEvent());
  }

  @Test
  void aServiceOpenToOtherMachinesDoesNotStartWithLocalRoles() {
    assertThatIllegalStateException()
        .isThrownBy(() -> start("0.0.0.0", TOKEN, Role.ANALYST))
        .withMessageContaining("listen on 127.0.0.1");
  }

  @Test
  void onLoopbackOrWithoutLocalRolesItDoes() {
    assertThatCode(() -> start("127.0.0.1", TOKEN, Role.ANALYST)).doesNotThrowAnyException();
    assertThatCode(() -> start("0.0.0.0", TOKEN)).doesNotThrowAnyException();
  }

  @Test
  void aServiceThatWasToldNoTokenDoesNotStartWithLocalRoles() {
    for (var token : new String[] {"", TOKEN.substring(1)}) {
      assertThatIllegalStateException()
          .isThrownBy(() -> start("127.0.0.1", token, Role.ANALYST))
          .withMessageContaining("TRUEUP_LOCAL_TOKEN");
    }
  }

  @Test
  void aRoleThatDoesNotExistIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> start("127.0.0.1", TOKEN, "root"))
        .withMessageContaining("[root]");
  }
}
