package org.trueup.local.machine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.local.agent.DieWithLauncher;

/**
 * The packaged services.
 *
 * @param folder has a folder for each service, as Quarkus packages it, and the agent's jar
 * @param keepClasses whether services that end leave their {@link #archive}
 */
public record Programs(Path folder, boolean keepClasses) {
  /** Where Quarkus puts what it generated, what it changed, and what it left as it was. */
  private static final List<String> PARTS = List.of("quarkus", "app", "lib/main", "lib/boot");

  /** One that does not fit costs time and nothing else. */
  private static final String NO_WORDS_ABOUT_IT = "-Xlog:cds=off";

  private static final String MAIN = "io.quarkus.runner.GeneratedMain";

  public Programs(Path folder) {
    this(folder, false);
  }

  Path of(Service service) {
    return folder.resolve(service.title()).resolve("quarkus-run.jar");
  }

  public Path agent() {
    return folder.resolve("local-agent.jar");
  }

  /**
   * What the virtual machine keeps of a service's classes, read and checked, for the next start.
   * There is one for each program: it holds for these jars alone.
   */
  Path archive(Service service) {
    return folder.resolve(service.title() + ".jsa");
  }

  /**
   * What a virtual machine is told so that it leaves the archive, or uses it where there is one.
   */
  List<String> archiveOptions(Service service) {
    var archive = archive(service);
    if (keepClasses) {
      return List.of("-XX:ArchiveClassesAtExit=" + archive);
    }
    return Files.isRegularFile(archive)
        ? List.of("-XX:SharedArchiveFile=" + archive, NO_WORDS_ABOUT_IT)
        : List.of();
  }

  /**
   * What a virtual machine is told so that it runs a service, which ends with this process. All
   * jars are on one class path, for of what the class loader of Quarkus loads nothing can be kept.
   */
  List<String> arguments(Service service) {
    var home = folder.resolve(service.title());
    var jars =
        Stream.concat(Stream.of(agent()), PARTS.stream().flatMap(part -> jars(home.resolve(part))));
    return List.of(
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "-cp",
        jars.map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
        DieWithLauncher.class.getName(),
        Long.toString(ProcessHandle.current().pid()),
        MAIN);
  }

  /** In one order on every machine; what was changed for the service comes before what was not. */
  private static Stream<Path> jars(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + folder, unreadable);
    }
  }

  /** Refuses what was not built, before anything is started. */
  public void refuseMissing() {
    for (var service : Service.values()) {
      if (!Files.isRegularFile(of(service))) {
        throw CannotStart.because(of(service) + " is missing: ./trueup builds it");
      }
    }
  }
}
