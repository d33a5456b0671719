package org.trueup.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTest {
  @TempDir Path parent;

  @Test
  void nobodyElseEntersAndWhatOthersCouldHaveChangedIsUnpackedAnew() throws IOException {
    var place = Files.createDirectory(parent.resolve("program"));
    var changed = Files.writeString(place.resolve("initdb"), "changed by somebody");
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxrwxrwx"));

    Unpacked.in(place);

    assertThat(changed).doesNotExist();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
        .isEqualTo("rwx------");
  }

  @Test
  void whatIsOnesOwnStays() throws IOException {
    var unpacked = Unpacked.in(parent.resolve("program"));
    var kept = Files.writeString(Files.createDirectory(unpacked).resolve("initdb"), "unpacked");

    Unpacked.in(parent.resolve("program"));

    assertThat(kept).exists();
  }
}
