package org.trueup.local.published;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** CMS's published files, which lie beside the project on some machines only. */
public final class CmsFiles {
  private static final Path FOLDER = Path.of("../../../shared/puf");

  private CmsFiles() {}

  /** The file; the test is skipped where the folder is absent. */
  public static Path named(String name) {
    assumeTrue(
        Files.isDirectory(FOLDER),
        "skipped: CMS's published files are not at ../shared/puf beside the project");
    return FOLDER.resolve(name);
  }
}
