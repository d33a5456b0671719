package org.trueup.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** The packaged launcher as a process of its own, as a person would start it. */
public final class LauncherProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final Path output;

  private LauncherProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  public static LauncherProcess start(Programs programs, Path output, String... arguments)
      throws IOException {
    return new LauncherProcess(builder(programs, output, List.of(), arguments).start(), output);
  }

  /** As somebody starts it who is far away, has no home, and leaves what they make open to all. */
  static LauncherProcess startElsewhere(Programs programs, Path output, String... arguments)
      throws IOException {
    var open = List.of("sh", "-c", "umask 000 && exec \"$@\"", "sh");
    var builder = builder(programs, output, open, arguments);
    builder.environment().put("TZ", "Asia/Kolkata");
    builder.environment().remove("HOME");
    return new LauncherProcess(builder.start(), output);
  }

  private static ProcessBuilder builder(
      Programs programs, Path output, List<String> through, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Most of them are over before the optimising compiler would pay.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dtrueup.short-lived=true",
                "-Dtrueup.program=" + programs.folder(),
                "-Dtrueup.postgresql.program=" + Path.of("target/postgresql").toAbsolutePath(),
                "-cp",
                Path.of("target/local.jar") + ":" + Path.of("target/lib") + "/*",
                "org.trueup.local.Trueup"));
    command.addAll(0, through);
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
  }

  public String output() throws IOException {
    return Files.readString(output);
  }

  void awaitOutput(String text) throws Exception {
    awaitUntil(
        "\"" + text + "\" in:\n" + output,
        () -> {
          try {
            return output().contains(text) || !process.isAlive();
          } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
          }
        });
    if (!output().contains(text)) {
      throw new AssertionError("ended without \"" + text + "\":\n" + output());
    }
  }

  int awaitEnd() throws InterruptedException {
    return awaitEnd(PATIENCE);
  }

  /** The exit code. */
  public int awaitEnd(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the launcher does not end");
    }
    return process.exitValue();
  }

  void terminate() {
    process.destroy();
  }

  void kill() {
    process.destroyForcibly();
  }

  /** Everything it started that lives: services, watchdog; the database is found by its file. */
  List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  /** The process of a service, by the port it was told. */
  ProcessHandle service(Ports ports, Service service) {
    var port = "-Dquarkus.http.port=" + ports.of(service);
    return process
        .descendants()
        .filter(child -> child.info().commandLine().orElse("").contains(port))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
    process.destroyForcibly();
  }

  static void awaitUntil(String what, BooleanSupplier condition) {
    Awaitility.await(what)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(condition::getAsBoolean);
  }
}
