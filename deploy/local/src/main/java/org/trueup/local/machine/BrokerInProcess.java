package org.trueup.local.machine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.trueup.embedded.EmbeddedKafka;
import org.trueup.embedded.Topics;

/**
 * Kafka in this virtual machine: started, and started again when it gives up. By itself it would
 * end the virtual machine without a word, and everything with it.
 */
final class BrokerInProcess implements AutoCloseable {
  private static final int TO_STOP_SECONDS = 10;

  private final DataFolder folder;
  private final Ports ports;
  private final Progress progress;
  private final RestartPause pause = new RestartPause();
  private final AtomicBoolean isGivingUp = new AtomicBoolean();
  private @Nullable EmbeddedKafka broker;
  private boolean stopping;

  BrokerInProcess(DataFolder folder, Ports ports, Progress progress) {
    this.folder = folder;
    this.ports = ports;
    this.progress = progress;
  }

  /** Returns when it takes connections and has all topics. */
  synchronized void start() {
    var started =
        EmbeddedKafka.start(folder.kafka(), ports.kafka(), ports.controller(), EmbeddedKafka.FAST);
    broker = started;
    // Before any service starts: a consumer notices a missing topic five minutes later.
    Topics.create(started.bootstrap());
    EmbeddedKafka.onGivingUp(this::gaveUp);
    isGivingUp.set(false);
    pause.isReadyNow();
    progress.say("Kafka ready on port %d, topics created", ports.kafka());
  }

  /** Called by threads of the broker, by several of them when one thing is behind it. */
  private void gaveUp() {
    if (isGivingUp.compareAndSet(false, true)) {
      startLater("Kafka gave up");
    }
  }

  private void startLater(String why) {
    var wait = pause.next();
    progress.say(
        "%s; it starts again in %d s (log: %s)", why, wait.toSeconds(), folder.launcherLog());
    CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS).execute(this::again);
  }

  private synchronized void again() {
    if (stopping) {
      return;
    }
    try {
      stop();
      start();
    } catch (RuntimeException failed) {
      startLater("Kafka does not start: " + failed.getMessage());
    }
  }

  /** One that gave up may wait for what will never come. */
  private void stop() {
    var ending = broker;
    broker = null;
    if (ending != null) {
      try {
        CompletableFuture.runAsync(ending::close, task -> Thread.ofPlatform().daemon().start(task))
            .get(TO_STOP_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException | TimeoutException notInOrder) {
        progress.say("Kafka did not stop in order: %s", notInOrder);
      }
    }
  }

  @Override
  public synchronized void close() {
    stopping = true;
    stop();
  }
}
