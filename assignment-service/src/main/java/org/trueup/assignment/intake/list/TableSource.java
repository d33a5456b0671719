package org.trueup.assignment.intake.list;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.UnaryOperator;

/**
 * A file that may hold a table: the entry of a zip, or a file by itself.
 *
 * @param path its name, with the folders it stands in
 */
public record TableSource(String path, Opening opening) {

  /** Opens the file; it may be opened once. */
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  /** Its name alone. */
  public String name() {
    return FileName.withoutFolder(path);
  }

  public InputStream open() throws IOException {
    return opening.open();
  }

  /** The same file, whose bytes go through something as they are read. */
  public TableSource through(UnaryOperator<InputStream> way) {
    return new TableSource(path, () -> way.apply(open()));
  }
}
