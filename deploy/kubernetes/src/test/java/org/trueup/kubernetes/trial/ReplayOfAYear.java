package org.trueup.kubernetes.trial;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code trueup replay} of the file that the trial was given, from outside. */
final class ReplayOfAYear {
  static final String FILE = "trueup.try-pods.file";

  private ReplayOfAYear() {}

  /**
   * Begins it.
   *
   * @param addresses of the services, by their names
   * @param output where it writes what it found
   */
  static Process start(Trial trial, Map<String, URI> addresses, Path output) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-cp", "../local/target/local.jar:../local/target/lib/*", "org.trueup.local.Trueup"));
    command.addAll(List.of("replay", System.getProperty(FILE)));
    addresses.forEach(
        (service, address) ->
            command.addAll(List.of("--url", service.replace("-service", "") + "=" + address)));
    command.addAll(List.of("--kafka", trial.broker().administrator().address()));
    var builder = new ProcessBuilder(command).redirectOutput(output.toFile());
    builder.environment().put("TRUEUP_TOKEN", trial.token());
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
