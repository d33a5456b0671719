package org.trueup.local.machine;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** PostgreSQL, Kafka and the three services on this machine. */
public final class LocalSystem implements AutoCloseable {
  /** An empty database is filled from the topics first. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final DataFolder folder;
  private final Ports ports;
  private final Progress progress;
  private final boolean carryForward;
  private final ServiceCommand command;
  private final StartedProcesses processes;
  private final Parts parts;

  /**
   * Nothing runs yet.
   *
   * @param carryForward whether years that nobody reviewed are taken on the last reviewed rules
   */
  public LocalSystem(
      Programs programs, DataFolder folder, Ports ports, Progress progress, boolean carryForward) {
    this.folder = folder;
    this.ports = ports;
    this.progress = progress;
    this.carryForward = carryForward;
    this.command = new ServiceCommand(programs, folder, ports, carryForward);
    this.processes = new StartedProcesses(folder);
    this.parts = new Parts(progress);
  }

  /**
   * Starts everything, and returns when all services are ready.
   *
   * @param fresh whether to begin with empty data
   * @throws CannotStart with the reason; what was started is stopped by {@link #close}
   */
  public UpFile start(boolean fresh) {
    command.programs().refuseMissing();
    folder.create();
    await(parts.start("", () -> FolderLock.take(folder)));
    LauncherLog.to(folder);
    var token = LocalToken.makeIn(folder.path());
    LocalKeys.makeIn(folder);
    processes.endOrphans(progress);
    Postmaster.endOrphan(folder, progress);
    folder.emptyTemporary();
    UpFile.delete(folder);
    ports.firstTaken().map(CannotStart::portTaken).ifPresent(LocalSystem::refuse);
    if (fresh) {
      folder.empty();
      progress.say("data of %s emptied", folder.path());
    }
    startInfrastructure();
    startServices();
    var up = UpFile.of(ports, token, carryForward);
    await(parts.start("", () -> announced(up)));
    return up;
  }

  /** Services first, then the broker, then PostgreSQL. Does nothing the second time. */
  @Override
  public void close() {
    parts.close();
  }

  private void startInfrastructure() {
    var postgresql = parts.start("PostgreSQL", this::postgresql);
    var kafka = parts.start("Kafka", this::kafka);
    await(postgresql);
    await(kafka);
  }

  private DatabaseProcess postgresql() {
    var database = new DatabaseProcess(folder, ports.postgresql(), progress);
    database.start();
    return database;
  }

  private BrokerInProcess kafka() {
    var broker = new BrokerInProcess(folder, ports, progress);
    broker.start();
    return broker;
  }

  private void startServices() {
    var liveness = new Liveness(new Readiness());
    var services =
        Arrays.stream(Service.values())
            .map(service -> new ServiceProcess(service, command, processes, progress, liveness))
            .toList();
    await(parts.start("services", () -> started(services)));
    await(allOrFirstFailure(services.stream().map(ServiceProcess::firstReady).toList()));
  }

  private static CompletableFuture<Void> allOrFirstFailure(List<CompletableFuture<Void>> each) {
    var all = CompletableFuture.allOf(each.toArray(CompletableFuture[]::new));
    each.forEach(
        one ->
            one.whenComplete(
                (ready, failure) -> {
                  if (failure != null) {
                    all.completeExceptionally(failure);
                  }
                }));
    return all.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private AutoCloseable announced(UpFile up) {
    up.write(folder);
    return () -> UpFile.delete(folder);
  }

  private AutoCloseable started(List<ServiceProcess> services) {
    services.forEach(ServiceProcess::start);
    return () -> {
      services.parallelStream().forEach(ServiceProcess::stop);
      processes.clear();
    };
  }

  private static void refuse(CannotStart reason) {
    throw reason;
  }

  private <T> T await(CompletableFuture<T> started) {
    try {
      return started.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof CannotStart reason) {
        throw reason;
      }
      throw CannotStart.because(
          "cannot start; more in " + folder.launcherLog(), requireNonNull(failed.getCause()));
    }
  }
}
