package org.trueup.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.trueup.local.machine.Readiness;
import org.trueup.local.machine.Service;
import org.trueup.local.machine.ServiceLaunch;

/** One process of a service, of which there may be several. */
final class Replica {
  private static final Duration TO_STOP = Duration.ofSeconds(15);
  private static final Duration TO_BE_READY = Duration.ofMinutes(5);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

  private final ServiceLaunch launch;
  private final Readiness readiness;
  private String instance = "";
  private @Nullable Process process;
  private boolean retired;

  Replica(ServiceLaunch launch, Readiness readiness) {
    this.launch = launch;
    this.readiness = readiness;
  }

  Service service() {
    return launch.service();
  }

  URI url() {
    return launch.url();
  }

  Path log() {
    return launch.log();
  }

  /** Starts it and returns at once; does nothing where it runs, or was stopped for good. */
  synchronized void start() {
    if (retired || isAlive()) {
      return;
    }
    instance = UUID.randomUUID().toString();
    try {
      process = launch.start(instance);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot start " + launch.log(), failed);
    }
  }

  synchronized boolean isAlive() {
    return process != null && process.isAlive();
  }

  synchronized ProcessHandle process() {
    if (process == null) {
      throw new IllegalStateException(launch.log() + " was never started");
    }
    return process.toHandle();
  }

  boolean isReady() throws InterruptedException {
    return isAlive() && readiness.isReady(url(), instance);
  }

  /** One that ends before it is ready, the broker or the database being away, is started again. */
  void awaitReady() throws InterruptedException {
    var end = System.nanoTime() + TO_BE_READY.toNanos();
    while (!isReady()) {
      start();
      if (System.nanoTime() > end) {
        throw new IllegalStateException("it does not get ready; see " + launch.log());
      }
      Thread.sleep(BETWEEN_QUESTIONS);
    }
  }

  private synchronized void retire() {
    retired = true;
  }

  /** Ends it in order, by force when it takes too long, and for good. */
  void stop() {
    retire();
    if (isAlive()) {
      var ending = process();
      ending.destroy();
      ending
          .onExit()
          .completeOnTimeout(ending, TO_STOP.toSeconds(), TimeUnit.SECONDS)
          .thenAccept(ProcessHandle::destroyForcibly)
          .join();
      ending.onExit().join();
    }
  }
}
