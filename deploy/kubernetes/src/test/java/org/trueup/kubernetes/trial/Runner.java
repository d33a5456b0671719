package org.trueup.kubernetes.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs a container of a Deployment: its image where there are containers, else its program. */
record Runner(Overlay overlay, Path logs, Optional<Containers> containers) {
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Something that runs, by the name that its container has. */
  record Running(Process process, String name) {}

  Running start(JsonNode container, String service, Map<String, String> told) throws IOException {
    var variables = new HashMap<>(overlay.variables(container));
    told.forEach(
        (name, value) -> {
          // What a container is not told of the database it does not know.
          if (!name.startsWith("TRUEUP_DB") || variables.containsKey(name)) {
            variables.put(name, value);
          }
        });
    var name = "trueup-" + service + "-" + COUNT.incrementAndGet();
    var command =
        containers.isPresent()
            ? containers.get().command(service, name, variables, logs)
            : program(service, variables);
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(logs.resolve(service + ".log").toFile()));
    builder
        .environment()
        .keySet()
        .removeIf(variable -> variable.startsWith("TRUEUP") || variable.startsWith("QUARKUS"));
    if (containers.isEmpty()) {
      builder.environment().putAll(variables);
    }
    return new Running(builder.start(), name);
  }

  /** The process of its virtual machine. */
  long process(Running running) throws IOException, InterruptedException {
    return containers.isPresent()
        ? containers.get().process(running.name())
        : running.process().pid();
  }

  /** As the image starts it, in the memory of the pod. */
  private static List<String> program(String service, Map<String, String> variables)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Duser.language=en", "-Duser.country=US", "-XX:MaxRAM=768m", "-XX:+UseSerialGC"));
    command.addAll(List.of(variables.getOrDefault("JAVA_OPTS_APPEND", "").split(" ")));
    command.addAll(KeptClasses.of(service).arguments(variables.containsKey(KeptClasses.KEEP)));
    return command;
  }
}
