package org.trueup.kubernetes.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trueup.http.Issuer;

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
  private final Issuer issuer;
  private final List<Pod> pods = new ArrayList<>();

  private Trial(Path folder, PasswordDatabase database, StrictBroker broker, Issuer issuer) {
    this.folder = folder;
    this.database = database;
    this.broker = broker;
    this.issuer = issuer;
  }

  /** Database, broker and provider; no pods yet. */
  static Trial start(Path folder) throws IOException, SQLException, InterruptedException {
    Files.createDirectories(folder.resolve("logs"));
    return new Trial(
        folder,
        PasswordDatabase.start(
            folder.resolve("postgresql"), Files.readString(Path.of(OVERLAY, "roles.sql"))),
        StrictBroker.start(folder.resolve("kafka"), Overlay.of("kafka").all("KafkaUser")),
        Issuer.start());
  }

  /** One more replica. */
  Pod pod(String service) throws IOException, InterruptedException {
    var pod = Pod.start(runner(folder.resolve("logs")), service, told(service));
    pods.add(pod);
    return pod;
  }

  private Map<String, String> told(String service) {
    var told = new HashMap<>(broker.variables(service));
    told.put("TRUEUP_DB_URL", database.url());
    told.put("TRUEUP_OIDC_URL", Issuer.settings().get("quarkus.oidc.auth-server-url"));
    // A replay enters advances of millions, and nobody is there who approves of them.
    told.put("TRUEUP_APPROVALS_REQUIRED", "false");
    if (PODMAN.isEmpty()) {
      told.put("TRUEUP_ASSIGNMENT_UPLOADS", folder.resolve("uploads-" + pods.size()).toString());
    }
    return told;
  }

  private Runner runner(Path logs) {
    return new Runner(
        overlay, logs, PODMAN.map(program -> Containers.named(program, "localhost/trueup/")));
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

  /** Somebody with every role and all ACOs. */
  static String token() {
    var claims =
        new HashMap<>(
            Issuer.claims(
                Set.of("analyst", "preparer", "operator", "approver", "phi-reader", "auditor"),
                List.of("*")));
    claims.put("exp", Instant.now().plusSeconds(3600).getEpochSecond());
    return Issuer.token(claims);
  }

  @Override
  public void close() {
    pods.forEach(Pod::terminate);
    pods.forEach(Pod::close);
    issuer.close();
    broker.close();
    database.close();
  }
}
