package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Years that nobody reviewed are taken by all services where that was asked for, and only there.
 */
class CarryForwardTest {
  private static final Ports PORTS = new Ports(8081);

  @TempDir Path path;

  @Test
  void everyServiceIsToldAndTheUpFileSaysSo() throws Exception {
    var folder = new DataFolder(path);
    folder.create();
    var token = LocalToken.makeIn(path);

    assertThat(told(folder, true)).isEqualTo("true");
    assertThat(told(folder, false)).isEqualTo("false");
    assertThat(UpFile.of(PORTS, token, true).carryingForward().carryForward()).isTrue();
    assertThatThrownBy(() -> UpFile.of(PORTS, token, false).carryingForward())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("--carry-forward");
  }

  private String told(DataFolder folder, boolean carryForward) {
    return new ServiceCommand(new Programs(path), folder, PORTS, carryForward)
        .settings()
        .get("trueup.rules.carry-forward");
  }
}
