package org.trueup.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The services as the modules before this one packaged them. */
public final class PackagedPrograms {
  private PackagedPrograms() {}

  /** Puts links to them into a new folder, as the launcher expects them. */
  public static Programs in(Path folder) throws IOException {
    var programs = new Programs(Files.createDirectory(folder));
    for (var service : Service.values()) {
      var packaged = Path.of("../..", service.title(), "target/quarkus-app").toRealPath();
      Files.createSymbolicLink(programs.of(service).getParent(), packaged);
    }
    Files.copy(Path.of("target/local-agent.jar"), programs.agent());
    return programs;
  }
}
