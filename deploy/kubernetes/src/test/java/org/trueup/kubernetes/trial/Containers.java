package org.trueup.kubernetes.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Images instead of processes, where a program for containers is at hand: as the manifests say,
 * with a root that is only read, no privileges, the memory of the pod. They share the machine's
 * network.
 *
 * @param program {@code podman}, with options of it
 * @param images before the service's name: {@code localhost/trueup/}
 */
record Containers(List<String> program, String images) {
  static Containers named(String program, String images) {
    return new Containers(List.of(program.split(" ")), images);
  }

  /** The command that runs a service's image until it ends. */
  List<String> command(String service, String name, Map<String, String> variables, Path folder)
      throws IOException {
    var file = Files.createTempFile(folder, service, ".env");
    var lines = new ArrayList<String>();
    variables.forEach((variable, value) -> lines.add(variable + "=" + value));
    Files.write(file, lines);
    var command = new ArrayList<>(program);
    command.addAll(List.of("run", "--rm", "--name", name, "--network", "host", "--read-only"));
    command.addAll(List.of("--tmpfs", "/tmp:size=1536m,mode=1777", "--user", "10001:10001"));
    command.addAll(List.of("--memory", "768m", "--cap-drop", "all"));
    command.addAll(List.of("--security-opt", "no-new-privileges", "--env-file", file.toString()));
    if (variables.containsKey(KeptClasses.KEEP)) {
      command.addAll(List.of("--volume", KeptClasses.of(service).target() + ":/kept"));
    }
    command.add(images + service + ":0.1.0");
    return command;
  }

  /** The process of the virtual machine in a container. */
  long process(String name) throws IOException, InterruptedException {
    var command = new ArrayList<>(program);
    command.addAll(List.of("inspect", "--format", "{{.State.Pid}}", name));
    var inspect = new ProcessBuilder(command).start();
    var said = new String(inspect.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    inspect.waitFor();
    return Long.parseLong(said.strip());
  }
}
