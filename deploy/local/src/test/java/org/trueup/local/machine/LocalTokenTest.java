package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTokenTest {
  @TempDir Path folder;

  @Test
  void isAHeaderInAFileForItsOwnerAlone() throws IOException {
    var token = LocalToken.makeIn(folder);
    var file = folder.resolve("authorization");

    assertThat(Files.readString(file)).isEqualTo("Authorization: " + token.header() + "\n");
    assertThat(token.header()).matches("Bearer [0-9a-f]{64}");
    assertThat(Files.getPosixFilePermissions(file))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    assertThat(LocalToken.in(new DataFolder(folder)).header()).isEqualTo(token.header());
  }

  @Test
  void isAnotherOneAtEachStartAndNeverSaid() {
    var before = LocalToken.makeIn(folder);
    var now = LocalToken.makeIn(folder);

    assertThat(now.header()).isNotEqualTo(before.header());
    assertThat(LocalToken.in(new DataFolder(folder)).header()).isEqualTo(now.header());
    assertThat(now.toString()).doesNotContain(now.environment().get("TRUEUP_LOCAL_TOKEN"));
  }

  @Test
  void whoMayNotReadItIsToldWhy() {
    var system = UpFile.of(new Ports(8081), LocalToken.makeIn(folder), false);
    assertThat(folder.resolve("authorization").toFile().delete()).isTrue();

    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> LocalToken.of(system))
        .withMessageContaining("another user or an earlier version started it");
  }
}
