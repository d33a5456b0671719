package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path parent;

  @Test
  void nobodyElsePutsAnythingThereWhateverTheUmaskIs() throws IOException {
    var folder = new DataFolder(Files.createDirectory(parent.resolve("data")));
    Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwxrwxrwx"));

    folder.create();
    folder.emptyTemporary();

    assertThat(rights(folder.path())).isEqualTo("rwxr-xr-x");
    assertThat(rights(folder.postgresql())).isEqualTo("rwx------");
    assertThat(rights(folder.kafka())).isEqualTo("rwx------");
    assertThat(rights(folder.logs())).isEqualTo("rwx------");
    assertThat(rights(folder.temporary())).isEqualTo("rwx------");
  }

  private static String rights(Path folder) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
  }
}
