package org.trueup.local.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.trueup.local.published.GivenFacts;
import org.trueup.local.published.PublishedFile;
import org.trueup.local.published.PublishedResult;

/**
 * The rows of several published files, each ACO and year once. A later file that has one again adds
 * what the first one lacks: a name, an agreement start, the revenue status.
 *
 * @param file all of them as one
 */
record PublishedYears(PublishedFile file) {

  /**
   * Reads the files.
   *
   * @throws org.trueup.local.published.UnreadableFile naming what was expected
   */
  static PublishedYears read(List<Path> paths) {
    var rows = new LinkedHashMap<String, PublishedResult>();
    var files = paths.stream().map(PublishedFile::read).toList();
    files.stream()
        .flatMap(file -> file.rows().stream())
        .forEach(row -> rows.merge(row.given().key(), row, PublishedYears::completed));
    var first = files.getFirst();
    return new PublishedYears(
        new PublishedFile(
            first.path(), first.layout(), first.recognizedBy(), List.copyOf(rows.values())));
  }

  List<GivenFacts> given() {
    return file.rows().stream().map(PublishedResult::given).toList();
  }

  private static PublishedResult completed(PublishedResult first, PublishedResult later) {
    return new PublishedResult(
        first.line(), first.given().completedBy(later.given()), first.payment());
  }
}
