package org.trueup.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Three packaged services that are {@link StubService}. */
final class StubPrograms {
  private StubPrograms() {}

  static Programs in(Path folder) throws IOException {
    var programs = new Programs(folder);
    for (var service : Service.values()) {
      Files.createDirectories(programs.of(service).getParent());
      write(programs.of(service));
    }
    Files.copy(Path.of("target/local-agent.jar"), programs.agent());
    return programs;
  }

  private static void write(Path jar) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StubService.class.getName());
    var entry = StubService.class.getName().replace('.', '/') + ".class";
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        var classFile = StubService.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new JarEntry(entry));
      classFile.transferTo(out);
    }
  }
}
