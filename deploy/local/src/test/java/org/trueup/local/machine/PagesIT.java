package org.trueup.local.machine;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The dashboard of a system that is up, with the demonstration in it: {@code
 * -Dtrueup.pages-of=.trueup/demo}. {@link TourIT} looks at the same pages on its own system, of
 * some ACOs.
 */
@EnabledIfSystemProperty(named = "trueup.pages-of", matches = ".+")
class PagesIT {
  @TempDir Path folder;

  @Test
  void showWhatTheServicesAnswer() throws Exception {
    new PagesOnTheSystem(up(), folder, PagesOnTheSystem.ALL_ACOS).assertWhatTheyShow();
  }

  @Test
  void givesItsTablesAsTheyAreAnswered() throws Exception {
    new TablesOnTheSystem(up()).assertExportsEqualAnswers();
  }

  private static UpFile up() throws IOException {
    var data = new DataFolder(Path.of(System.getProperty("trueup.pages-of")));
    return UpFile.read(data).orElseThrow();
  }
}
