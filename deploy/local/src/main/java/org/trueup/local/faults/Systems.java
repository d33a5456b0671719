package org.trueup.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Systems that are broken beside each other; each takes the next run when it has done one. */
final class Systems {
  private final List<Cluster> systems;

  Systems(List<Cluster> systems) {
    this.systems = List.copyOf(systems);
  }

  /** Whether all have a disk that can be filled. */
  boolean haveDisks() {
    return systems.stream().allMatch(system -> system.disk().isPresent());
  }

  /** What is done with one of them. */
  interface Runs {
    void of(Cluster system) throws Exception;
  }

  /** Starts all of them, and returns when all have come to an end. */
  void each(Runs runs) throws InterruptedException {
    try (var each = Executors.newFixedThreadPool(systems.size())) {
      var parts = systems.stream().map(system -> started(system, runs)).toList();
      for (var part : each.invokeAll(parts)) {
        part.get();
      }
    } catch (ExecutionException failed) {
      failed.printStackTrace(System.err);
      throw new IllegalStateException("a run came to no end: " + failed.getCause(), failed);
    }
  }

  private static Callable<Void> started(Cluster system, Runs runs) {
    return () -> {
      system.start();
      runs.of(system);
      return null;
    };
  }

  /** Copies what would be needed to understand a failure to where it stays. */
  void keep() {
    systems.forEach(Cluster::keep);
  }

  void stop() {
    systems.forEach(Systems::stop);
  }

  private static void stop(Cluster cluster) {
    try {
      cluster.close();
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot stop", failed);
    }
  }
}
