package org.trueup.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;

/** What services are set to: by an overlay, and by themselves. */
final class Settings {
  private Settings() {}

  /** Variables that all services have. */
  static JsonNode of(Manifests all) {
    return all.of(Manifests.Kind.ConfigMap)
        .filter(map -> Manifests.name(map).startsWith("trueup"))
        .map(map -> map.path("data"))
        .filter(data -> data.has("TRUEUP_KAFKA"))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /** A setting in a file of the program: {@code rest/src/main/resources/...}. */
  static String ofTheProgram(String file, String name) {
    var settings = new Properties();
    try (var text = Files.newBufferedReader(Path.of("../..").resolve(file))) {
      settings.load(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
    var value = settings.getProperty(name);
    if (value == null) {
      throw new IllegalStateException(file + " has no " + name);
    }
    return value;
  }

  /** A number in the code: the first group of a pattern. */
  static int inTheCode(String file, String pattern) {
    try {
      var matcher =
          Pattern.compile(pattern).matcher(Files.readString(Path.of("../..").resolve(file)));
      if (!matcher.find()) {
        throw new IllegalStateException(file + " has no " + pattern);
      }
      return Integer.parseInt(matcher.group(1));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }
}
