package org.trueup.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A project's root whose three packaged services are {@link StubService}. */
final class StubHome {
  private StubHome() {}

  static Path in(Path folder) throws IOException {
    for (var service : Service.values()) {
      var program = service.program(folder);
      Files.createDirectories(program.getParent());
      write(program);
    }
    var agent = folder.resolve("deploy/local/target/local-agent.jar");
    Files.createDirectories(agent.getParent());
    Files.copy(Path.of("target/local-agent.jar"), agent);
    return folder;
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
