package org.trueup.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Guides for operators say which of their steps were never run. */
class GuidesTest {
  @Test
  void whatNeedsAClusterIsSaidNotToHaveBeenRunOnOne() throws IOException {
    try (var guides = Files.list(Path.of("../../docs/how-to"))) {
      assertThat(guides.map(GuidesTest::text).filter(text -> text.contains("`kubectl")))
          .isNotEmpty()
          .allMatch(text -> text.contains("Steps with `kubectl` were not run on a cluster"));
    }
  }

  private static String text(Path guide) {
    try {
      return Files.readString(guide);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
