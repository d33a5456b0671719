package org.trueup.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What kustomize makes of the folders, where kubectl is at hand; each is rendered once. */
final class Kustomize {
  private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

  private Kustomize() {}

  static Manifests render(String folder) {
    requireKubectl();
    return RENDERED.computeIfAbsent(folder, Kustomize::run);
  }

  /** Nothing is checked without it, and the report of the tests says so. */
  private static void requireKubectl() {
    var onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    assumeTrue(onPath, "kubectl is not on PATH: the manifests are not rendered");
  }

  private static Manifests run(String folder) {
    try {
      var errors = Files.createTempFile("kustomize", ".err");
      var process =
          new ProcessBuilder("kubectl", "kustomize", folder).redirectError(errors.toFile()).start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
      Files.delete(errors);
      return Manifests.parse(output);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
