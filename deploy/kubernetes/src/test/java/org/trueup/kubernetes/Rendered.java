package org.trueup.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;

/** Objects of a folder as kustomize makes them, for those who run what they say. */
public final class Rendered {
  private Rendered() {}

  /** All of them. */
  public static List<JsonNode> objects(String folder) {
    return Kustomize.render(folder).resources();
  }

  /** The first object of a file, as it stands there. */
  public static JsonNode file(String path) {
    return Manifests.document(Path.of(path));
  }
}
