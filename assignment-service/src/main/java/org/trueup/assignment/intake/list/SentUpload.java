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
    files.add(new SentFile(name, Spool.of(folder, stream, allowance.disk())));
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
