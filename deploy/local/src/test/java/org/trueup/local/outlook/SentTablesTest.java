package org.trueup.local.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent with a question of the bench. */
class SentTablesTest {
  @TempDir Path folder;

  private Path file(String name) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "a,b\n");
  }

  @Test
  void tablesGoIntoOneZipThatIsGoneAfterwards() throws IOException {
    var sent = SentTables.of(List.of(file("x_1-1.csv"), file("x_1-2.csv")));
    try (sent;
        var zip = new ZipFile(sent.zip().toFile())) {
      assertThat(zip.stream().map(entry -> entry.getName()))
          .containsExactly("x_1-1.csv", "x_1-2.csv");
    }
    assertThat(sent.zip()).doesNotExist();
  }

  @Test
  void aZipIsSentAsItIsAndStays() throws IOException {
    var zip = file("claims.ZIP");
    try (var sent = SentTables.of(List.of(zip))) {
      assertThat(sent.zip()).isEqualTo(zip);
    }
    assertThat(zip).exists();
  }

  @Test
  void whatCannotBeSentIsSaid() throws IOException {
    assertThatThrownBy(() -> SentTables.of(List.of(folder.resolve("none.csv"))))
        .hasMessageEndingWith("none.csv does not exist");
    assertThatThrownBy(() -> SentTables.of(List.of(folder)))
        .hasMessageContaining("is a folder; name the tables in it");
    var one = file("a/t.csv");
    var other = file("b/t.csv");
    assertThatThrownBy(() -> SentTables.of(List.of(one, other)))
        .hasMessage("two of the tables are called t.csv");
    var zip = file("a/t.zip");
    assertThatThrownBy(() -> SentTables.of(List.of(one, zip)))
        .hasMessageContaining("is a zip: send it alone");
  }
}
