package org.trueup.assignment.intake.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of one request, on disk for as long as they are read, and what may be taken for it.
 * Whatever becomes of the request, nothing of it is left once this is closed.
 */
public final class SentUpload implements AutoCloseable {
  private final Path folder;
  private final Allowance allowance;
  private final List<SentFile> files = new ArrayList<>();
  private GivenQuarter quarter = GivenQuarter.of(null);

  SentUpload(Path folder, Allowance allowance) {
    this.folder = folder;
    this.allowance = allowance;
  }

  /**
   * Takes a file in.
   *
   * @param name as its sender calls it; a zip may come without
   */
  public void add(@Nullable String name, InputStream stream) throws IOException {
    var whole = name == null ? null : quarter.in(name);
    files.add(new SentFile(whole, Spool.of(folder, stream, allowance.disk())));
  }

  /** The quarter of those files whose names do not say it; before they are added. */
  public SentUpload of(GivenQuarter given) {
    quarter = given;
    return this;
  }

  /** The path of a file, with the quarter that was given where it lacks one. */
  String whole(String path) {
    return quarter.in(path);
  }

  public List<SentFile> files() {
    return files;
  }

  public Allowance allowance() {
    return allowance;
  }

  @Override
  public void close() throws IOException {
    try (allowance) {
      for (var file : files) {
        file.spool().close();
      }
    }
  }
}
