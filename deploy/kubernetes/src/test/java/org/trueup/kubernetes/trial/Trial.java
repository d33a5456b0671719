package org.trueup.kubernetes.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pods of the overlay {@code dev}, with a strict broker, passwords and an identity provider.
 */
final class Trial implements AutoCloseable {
  private static final String OVERLAY = "overlays/dev";

  /** The program for containers, where images are to be run. */
  private static final Optional<String> PODMAN =
      Optional.ofNullable(System.getProperty("trueup.try-pods.podman"));

  private final Path folder;
  private final Overlay overlay = Overlay.of(OVERLAY);
  private final PasswordDatabase database;
  private final StrictBroker broker;
  private final Provider provider;
  private final List<Pod> pods = new ArrayList<>();

  private Trial(Path folder, PasswordDatabase database, StrictBroker broker, Provider provider) {
    this.folder = folder;
    this.database = database;
    this.broker = broker;
    this.provider = provider;
  }

  /** Where a test has its data and logs: in a folder that stays, if one was named. */
  static Path place(Path otherwise, String test) {
    return Path.of(System.getProperty("trueup.try-pods.folder", otherwise.toString()), test);
  }

  /** Database, broker and provider; no pods yet. */
  static Trial start(Path folder) throws IOException, SQLException, InterruptedException {
    Files.createDirectories(folder.resolve("logs"));
    return new Trial(
        folder,
        PasswordDatabase.start(
            folder.resolve("postgresql"), Files.readString(Path.of(OVERLAY, "roles.sql"))),
        StrictBroker.start(folder.resolve("kafka"), Overlay.of("kafka").all("KafkaUser")),
        Provider.start(Path.of(OVERLAY, "realm.json")));
  }

  /** One more replica. */
  Pod pod(String service) throws IOException, InterruptedException {
    return pod(service, Map.of());
  }

  /** One more replica, with variables that others do not have. */
  Pod pod(String service, Map<String, String> variables) throws IOException, InterruptedException {
    var told = told(service);
    told.putAll(variables);
    var pod = Pod.start(runner(folder.resolve("logs")), service, told);
    pods.add(pod);
    return pod;
  }

  private HashMap<String, String> told(String service) {
    var told = new HashMap<>(broker.variables(service));
    told.put("TRUEUP_DB_URL", database.url());
    told.put("TRUEUP_OIDC_URL", provider.url());
    // A replay enters advances of millions, and nobody is there who approves of them.
    told.put("TRUEUP_APPROVALS_REQUIRED", "false");
    if (KeptClasses.WANTED) {
      told.put(KeptClasses.KEEP, "/kept/" + KeptClasses.FILE);
    }
    if (PODMAN.isEmpty()) {
      told.put("TRUEUP_ASSIGNMENT_UPLOADS", folder.resolve("uploads-" + pods.size()).toString());
    }
    return told;
  }

  private Runner runner(Path logs) {
    return new Runner(
        overlay, logs, PODMAN.map(program -> Containers.named(program, "localhost/trueup/")));
  }

  PasswordDatabase database() {
    return database;
  }

  StrictBroker broker() {
    return broker;
  }

  /** What a pod says that lacks a variable, and does not start. */
  String logOfAPodWithout(String variable, String service) {
    var logs = folder.resolve("logs-without");
    try {
      Files.createDirectories(logs);
      var told = told(service);
      told.put(variable, "");
      told.remove(KeptClasses.KEEP);
      Pod.start(runner(logs), service, told).close();
      return "";
    } catch (IllegalStateException refused) {
      return read(logs.resolve(service + ".log"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Of somebody with every role and all ACOs. */
  String token() throws IOException, InterruptedException {
    return provider.token();
  }

  @Override
  public void close() {
    pods.forEach(Pod::terminate);
    pods.forEach(Pod::close);
    provider.close();
    broker.close();
    database.close();
  }
}
