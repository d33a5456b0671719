package org.trueup.kubernetes.trial;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An archive of a service's classes, as an image may have one (deploy/kubernetes/start): where the
 * build left its program, the next images of it take the archive too.
 *
 * @param target the service's folder of what was built
 */
record KeptClasses(Path target) {
  /** The variable of a service that is to leave one, and the property of a trial that wants it. */
  static final String KEEP = "KEEP_CLASSES";

  static final boolean WANTED = Boolean.getBoolean("trueup.try-pods.keep-classes");
  static final String FILE = "classes.jsa";

  private static final List<String> PARTS = List.of("quarkus", "app", "lib/main", "lib/boot");

  static KeptClasses of(String service) {
    return new KeptClasses(Path.of("../..", service, "target").toAbsolutePath().normalize());
  }

  Path archive() {
    return target.resolve(FILE);
  }

  /** What the virtual machine is told to run, in which way. */
  List<String> arguments(boolean keep) throws IOException {
    if (keep) {
      return onOneClassPath("-XX:ArchiveClassesAtExit=" + archive());
    }
    return Files.exists(archive())
        ? onOneClassPath("-XX:SharedArchiveFile=" + archive())
        : List.of("-jar", target.resolve("quarkus-app/quarkus-run.jar").toString());
  }

  private List<String> onOneClassPath(String option) throws IOException {
    var jars = new ArrayList<Path>();
    for (var part : PARTS) {
      try (var files = Files.list(target.resolve("quarkus-app").resolve(part))) {
        files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
      }
    }
    return List.of(
        option,
        "-Xlog:cds=off",
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "-cp",
        jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
        "io.quarkus.runner.GeneratedMain");
  }
}
