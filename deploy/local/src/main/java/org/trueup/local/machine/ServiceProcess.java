package org.trueup.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One service and its process: started, found ready, started again when it ends by itself. */
final class ServiceProcess {
  private static final Duration TO_STOP = Duration.ofSeconds(15);
  private static final Duration TO_STOP_AND_KEEP_CLASSES = Duration.ofMinutes(2);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(50);

  private final Service service;
  private final ServiceCommand command;
  private final StartedProcesses started;
  private final Progress progress;
  private final Liveness liveness;
  private final RestartPause pause = new RestartPause();
  private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
  private @Nullable Process process;
  private boolean stopping;

  /** Why it was ended; empty when it ended by itself. */
  private volatile String notLive = "";

  ServiceProcess(
      Service service,
      ServiceCommand command,
      StartedProcesses started,
      Progress progress,
      Liveness liveness) {
    this.service = service;
    this.command = command;
    this.started = started;
    this.progress = progress;
    this.liveness = liveness;
  }

  /** Starts the process and returns at once. */
  synchronized void start() {
    if (stopping) {
      return;
    }
    try {
      var instance = UUID.randomUUID().toString();
      var child = command.start(service, instance);
      process = child;
      started.add(service.title(), child.toHandle());
      child.onExit().thenAccept(this::ended);
      Thread.ofVirtual().start(() -> watch(child, instance));
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot start " + service.title(), failed);
    }
  }

  /** Completes when the service is ready, exceptionally when it ends before. */
  CompletableFuture<Void> firstReady() {
    return firstReady;
  }

  /** Ends the process in order, by force when it takes too long, and never starts it again. */
  void stop() {
    Process child;
    synchronized (this) {
      stopping = true;
      child = process;
    }
    if (child == null) {
      return;
    }
    end(child);
  }

  private void end(Process child) {
    var patience = command.programs().keepClasses() ? TO_STOP_AND_KEEP_CLASSES : TO_STOP;
    child.destroy();
    child
        .onExit()
        .completeOnTimeout(child, patience.toSeconds(), TimeUnit.SECONDS)
        .thenAccept(Process::destroyForcibly)
        .join();
    child.onExit().join();
  }

  private void watch(Process child, String instance) {
    try {
      sayWhenReady(child, instance);
      var why = liveness.watch(command.ports().url(service), child);
      if (why.isPresent() && !isStopping()) {
        notLive = why.get();
        end(child);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void sayWhenReady(Process child, String instance) throws InterruptedException {
    var url = command.ports().url(service);
    while (child.isAlive() && !liveness.services().isReady(url, instance)) {
      Thread.sleep(BETWEEN_QUESTIONS);
    }
    if (child.isAlive()) {
      pause.isReadyNow();
      progress.say("%s ready, process %d", service.title(), child.pid());
      firstReady.complete(null);
    }
  }

  private synchronized boolean isStopping() {
    return stopping;
  }

  private void ended(Process child) {
    if (isStopping()) {
      return;
    }
    var log = command.folder().log(service);
    if (firstReady.completeExceptionally(
        CannotStart.because(
            "%s ended with %d before it was ready; see %s"
                .formatted(service.title(), child.exitValue(), log)))) {
      return;
    }
    var wait = pause.next();
    progress.say(
        "%s %s; it starts again in %d s (log: %s)",
        service.title(), howItEnded(child), wait.toSeconds(), log);
    CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS).execute(this::start);
  }

  private String howItEnded(Process child) {
    var why = notLive;
    notLive = "";
    return why.isEmpty()
        ? "ended by itself with " + child.exitValue()
        : "was not live and was ended: " + why;
  }
}
