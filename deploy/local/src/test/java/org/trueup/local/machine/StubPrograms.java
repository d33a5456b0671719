package org.trueup.local.machine;

import io.quarkus.runner.GeneratedMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Three packaged services that are {@link StubService}. */
final class StubPrograms {
  private StubPrograms() {}

  static Programs in(Path folder) throws IOException {
    var programs = new Programs(folder);
    for (var service : Service.values()) {
      Files.createDirectories(programs.of(service).getParent().resolve("app"));
      write(programs.of(service), StubService.class);
      write(
          programs.of(service).resolveSibling("app/stub.jar"),
          StubService.class,
          GeneratedMain.class);
    }
    Files.copy(Path.of("target/local-agent.jar"), programs.agent());
    return programs;
  }

  private static void write(Path jar, Class<?>... content) throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (var type : content) {
        var entry = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(entry));
        try (var classFile = type.getClassLoader().getResourceAsStream(entry)) {
          classFile.transferTo(out);
        }
      }
    }
  }
}
