package org.trueup.performance.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.local.machine.DataFolder;
import org.trueup.local.machine.Ports;
import org.trueup.local.machine.Postmaster;
import org.trueup.local.machine.Service;

/** What the processes of a system use of the machine, as Linux counts it. */
public final class Processes {
  private static final double TICKS_PER_SECOND = 100;
  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;
  private static final int ENDED_CHILDREN_TICKS = 13;

  private final ProcessHandle launcher;
  private final DataFolder folder;
  private final Ports ports;

  Processes(ProcessHandle launcher, DataFolder folder, Ports ports) {
    this.launcher = launcher;
    this.folder = folder;
    this.ports = ports;
  }

  /**
   * What a part of a system has used.
   *
   * @param cpuSeconds of all its threads, in user and system mode
   * @param megabytes resident now; of PostgreSQL each page once, however many processes share it
   */
  public record Usage(double cpuSeconds, double megabytes) {
    private Usage plus(Usage other) {
      return new Usage(cpuSeconds + other.cpuSeconds, megabytes + other.megabytes);
    }
  }

  /** The use of each part until now; the client is this process. */
  public Map<String, Usage> usage() {
    var usage = new LinkedHashMap<String, Usage>();
    for (var service : Service.values()) {
      process(service).ifPresent(found -> usage.put(service.title(), usage(found, false)));
    }
    usage.put("Kafka, launcher", usage(launcher, false));
    Postmaster.find(folder).ifPresent(found -> usage.put("PostgreSQL", postgresql(found)));
    usage.put("client", usage(ProcessHandle.current(), false));
    return usage;
  }

  private Optional<ProcessHandle> process(Service service) {
    var port = "-Dquarkus.http.port=" + ports.of(service);
    return launcher
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains(port))
        .findFirst();
  }

  private static Usage postgresql(ProcessHandle postmaster) {
    return Stream.concat(Stream.of(postmaster), postmaster.children())
        .map(process -> usage(process, process.equals(postmaster)))
        .reduce(new Usage(0, 0), Usage::plus);
  }

  /** Of PostgreSQL's first process with all that ended, for each connection is one. */
  private static Usage usage(ProcessHandle process, boolean isPostmaster) {
    var place = Path.of("/proc", Long.toString(process.pid()));
    try {
      var text = Files.readString(place.resolve("stat"));
      var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
      long ticks = Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
      if (isPostmaster) {
        ticks += Long.parseLong(fields[ENDED_CHILDREN_TICKS]);
        ticks += Long.parseLong(fields[ENDED_CHILDREN_TICKS + 1]);
      }
      return new Usage(ticks / TICKS_PER_SECOND, megabytes(place));
    } catch (IOException ended) {
      return new Usage(0, 0);
    }
  }

  private static double megabytes(Path place) throws IOException {
    try (var lines = Files.lines(place.resolve("smaps_rollup"))) {
      return lines
              .filter(line -> line.startsWith("Pss:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElse(0)
          / 1024.0;
    }
  }
}
