package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKeysTest {
  private static Properties keysOf(Path folder) throws IOException {
    var data = new DataFolder(folder);
    LocalKeys.makeIn(data);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.keys())))
        .isEqualTo("rw-------");
    var keys = new Properties();
    try (Reader file = Files.newBufferedReader(data.keys())) {
      keys.load(file);
    }
    return keys;
  }

  @Test
  void eachFolderHasKeysOfItsOwnAndKeepsThem(@TempDir Path one, @TempDir Path other)
      throws IOException {
    var keys = keysOf(one);
    assertThat(keys.getProperty("TRUEUP_TOKEN_KEY")).matches("[0-9a-f]{64}");
    assertThat(keysOf(one)).isEqualTo(keys);
    assertThat(keysOf(other)).isNotEqualTo(keys);
  }

  @Test
  void anotherKeyOfIdentifiersStandsBeforeTheFormer(@TempDir Path folder) throws IOException {
    var former = keysOf(folder);
    LocalKeys.addIdentifierKey(new DataFolder(folder));
    var keys = keysOf(folder);
    assertThat(former.getProperty("TRUEUP_IDENTIFIER_KEYS")).matches("key-1:[0-9a-f]{64}");
    assertThat(keys.getProperty("TRUEUP_IDENTIFIER_KEYS"))
        .matches("key-2:[0-9a-f]{64},key-1:[0-9a-f]{64}")
        .endsWith(former.getProperty("TRUEUP_IDENTIFIER_KEYS"));
    assertThat(keys.getProperty("TRUEUP_TOKEN_KEY"))
        .isEqualTo(former.getProperty("TRUEUP_TOKEN_KEY"));
  }
}
