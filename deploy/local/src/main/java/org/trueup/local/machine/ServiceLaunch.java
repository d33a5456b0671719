package org.trueup.local.machine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One process of a service: what it is started with.
 *
 * @param settings further settings of the service, by name
 * @param secrets settings that others must not read, as variables of its environment
 */
public record ServiceLaunch(
    Programs programs,
    Service service,
    int port,
    String database,
    String bootstrap,
    Path log,
    Map<String, String> settings,
    Map<String, String> secrets) {
  /** The terminal's Ctrl-C reaches every process; the launcher alone orders the stop. */
  private static final String DEAF_TO_THE_TERMINAL = "trap '' INT HUP; exec \"$@\"";

  /** The property of a launcher whose system is up for a minute, as in tests. */
  public static final String SHORT_LIVED = "trueup.short-lived";

  /**
   * When the optimising compiler begins: four times later than by itself. Otherwise a third of a
   * start goes into code that only a start runs often.
   */
  private static final List<String> AFTER_THE_START =
      List.of(
          "-XX:Tier4InvocationThreshold=20000",
          "-XX:Tier4MinInvocationThreshold=2400",
          "-XX:Tier4CompileThreshold=60000",
          "-XX:Tier4BackEdgeThreshold=160000");

  private static final List<String> FOR_ANY_VIRTUAL_MACHINE =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  public ServiceLaunch {
    settings = Map.copyOf(settings);
    secrets = Map.copyOf(secrets);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /**
   * Starts the process and returns at once.
   *
   * @param instance an unguessable word that it is known by
   */
  public Process start(String instance) throws IOException {
    var output = ProcessBuilder.Redirect.appendTo(log.toFile());
    var builder = new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(output);
    builder.environment().keySet().removeAll(FOR_ANY_VIRTUAL_MACHINE);
    builder.environment().put("TRUEUP_DB_URL", database);
    builder.environment().put("TRUEUP_KAFKA", bootstrap);
    builder.environment().put("TRUEUP_INSTANCE", instance);
    builder.environment().putAll(secrets);
    return builder.start();
  }

  List<String> command() {
    var command =
        new ArrayList<>(
            List.of(
                "sh",
                "-c",
                DEAF_TO_THE_TERMINAL,
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                // Otherwise everything is collected again and again while classes are loaded.
                "-XX:MetaspaceSize=128m",
                "-Dquarkus.profile=local",
                "-Dquarkus.http.port=" + port));
    command.addAll(compiler());
    command.addAll(programs.archiveOptions(service));
    command.addAll(Surroundings.LANGUAGE);
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(programs.arguments(service));
    return command;
  }

  /**
   * Of one that computes little, or not for long, the optimising compiler would delay the start.
   */
  private List<String> compiler() {
    boolean isQuick = Boolean.getBoolean(SHORT_LIVED) || service == Service.BENCHMARK;
    return isQuick ? List.of("-XX:TieredStopAtLevel=1") : AFTER_THE_START;
  }
}
