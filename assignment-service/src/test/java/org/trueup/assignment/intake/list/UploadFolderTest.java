package org.trueup.assignment.intake.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadFolderTest {
  private static final byte[] UPLOAD = {1, 2, 3};

  @TempDir Path parent;

  @Test
  void onlyItsOwnerCanReadItAndAnUploadIsGoneWhenItWasRead() throws IOException {
    var folder = folder(parent.resolve("uploads-1"));

    try (var upload = folder.begin()) {
      upload.add(null, new ByteArrayInputStream(UPLOAD));
      var spool = upload.files().getFirst().spool();
      assertThat(spool.path()).hasBinaryContent(UPLOAD).hasParent(parent.resolve("uploads-1"));
      assertThat(rights(spool.path())).isEqualTo("rw-------");
      assertThat(rights(parent.resolve("uploads-1"))).isEqualTo("rwx------");
    }
    assertThat(files()).containsExactly("uploads-1", "uploads-1/in-use");

    folder.delete();
    assertThat(files()).isEmpty();
  }

  @Test
  void deletesWhatAKilledProcessLeftAndNothingElse() throws IOException {
    var killed = Files.createDirectory(parent.resolve("uploads-2"));
    Files.write(killed.resolve("in-use"), new byte[0]);
    Files.write(killed.resolve("upload-7"), UPLOAD);
    Files.createDirectory(parent.resolve("others-1"));
    var alive = folder(parent.resolve("uploads-3"));
    Files.createDirectory(parent.resolve("uploads-4"));
    try (var inUse = alive.begin()) {
      inUse.add(null, new ByteArrayInputStream(UPLOAD));

      var next = folder(parent.resolve("uploads-5"));

      assertThat(killed).doesNotExist();
      assertThat(inUse.files().getFirst().spool().path()).exists();
      assertThat(parent.resolve("others-1")).exists();
      assertThat(parent.resolve("uploads-4")).as("just being made").exists();
      next.delete();
    }
    alive.delete();
  }

  private static UploadFolder folder(Path path) throws IOException {
    return new UploadFolder(path, new Limits(1, 1));
  }

  private static String rights(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> tree = Files.walk(parent)) {
      return tree.skip(1).map(file -> parent.relativize(file).toString()).sorted().toList();
    }
  }
}
