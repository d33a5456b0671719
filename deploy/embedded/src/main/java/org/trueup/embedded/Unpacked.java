package org.trueup.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Where PostgreSQL's program is unpacked. The library opens its folder to everybody, so it stands
 * in one that nobody else can enter: the next start runs what is there.
 */
final class Unpacked {
  private Unpacked() {}

  /** The library's folder; what others could have changed is deleted first, and unpacked anew. */
  static Path in(Path place) {
    if (PrivateFolder.isOpen(place)) {
      Trees.delete(place);
    }
    try {
      return PrivateFolder.create(place).resolve("unpacked");
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot write to " + place, unwritable);
    }
  }
}
