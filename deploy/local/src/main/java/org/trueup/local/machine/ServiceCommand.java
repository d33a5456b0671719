package org.trueup.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a service is started as a process of this machine.
 *
 * @param home the project's root, where the packaged services lie
 */
record ServiceCommand(Path home, DataFolder folder, Ports ports) {
  /** The terminal's Ctrl-C reaches every process; the launcher alone orders the stop. */
  private static final String DEAF_TO_THE_TERMINAL = "trap '' INT HUP; exec \"$@\"";

  private static final List<String> FOR_ANY_VIRTUAL_MACHINE =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /** Refuses what was not built, before anything is started. */
  void refuseMissingPrograms() {
    for (var service : Service.values()) {
      var program = service.program(home);
      if (!Files.isRegularFile(program)) {
        throw CannotStart.because(program + " is missing: build it with mvn package");
      }
    }
  }

  Process start(Service service, String instance) throws IOException {
    var log = ProcessBuilder.Redirect.appendTo(folder.log(service).toFile());
    var builder =
        new ProcessBuilder(command(service)).redirectErrorStream(true).redirectOutput(log);
    builder.environment().keySet().removeAll(FOR_ANY_VIRTUAL_MACHINE);
    builder.environment().putAll(environment(instance));
    return builder.start();
  }

  private List<String> command(Service service) {
    var agent = home.resolve("deploy/local/target/local-agent.jar");
    return List.of(
        "sh",
        "-c",
        DEAF_TO_THE_TERMINAL,
        "sh",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-javaagent:" + agent + "=" + ProcessHandle.current().pid(),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Dquarkus.profile=local",
        "-Dquarkus.http.port=" + ports.of(service),
        "-jar",
        service.program(home).toString());
  }

  private Map<String, String> environment(String instance) {
    return Map.of(
        "TRUEUP_DB_URL", ports.databaseUrl(),
        "TRUEUP_KAFKA", ports.bootstrap(),
        "TRUEUP_INSTANCE", instance);
  }
}
