package org.trueup.contracts.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What downstream reads about topics and events, as it lies in this jar. */
public final class Documents {
  private Documents() {}

  /** Topics, headers and events in AsyncAPI 3.0; it refers to the schemas beside it. */
  public static String asyncApi() {
    return read("/asyncapi.yaml");
  }

  static boolean exist(String path) {
    return Documents.class.getResource(path) != null;
  }

  static String read(String path) {
    try (var document = Documents.class.getResourceAsStream(path)) {
      if (document == null) {
        throw new IllegalStateException(path + " is not in the jar of contracts");
      }
      return new String(document.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(path, unreadable);
    }
  }
}
