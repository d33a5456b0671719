package org.trueup.local.machine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What was started, to be stopped in the opposite order. A stop that arrives while something is
 * being started waits for it and stops it too: nothing is left behind, whenever it comes.
 */
final class Parts implements AutoCloseable {
  private static final Executor THREADS = task -> Thread.ofPlatform().start(task);

  private record Part(String title, CompletableFuture<? extends AutoCloseable> started) {}

  private final Deque<Part> parts = new ArrayDeque<>();
  private final Object stopping = new Object();
  private final Progress progress;
  private boolean closed;

  Parts(Progress progress) {
    this.progress = progress;
  }

  /** Starts a part in a thread of its own. */
  synchronized <T extends AutoCloseable> CompletableFuture<T> start(
      String title, Supplier<T> start) {
    if (closed) {
      throw CannotStart.because("stopped while starting");
    }
    var started = CompletableFuture.supplyAsync(start, THREADS);
    parts.push(new Part(title, started));
    return started;
  }

  /** Who comes second waits for the first to be done. */
  @Override
  public void close() {
    synchronized (stopping) {
      takeAll().forEach(this::stop);
    }
  }

  private synchronized List<Part> takeAll() {
    closed = true;
    var all = new ArrayList<>(parts);
    parts.clear();
    return all;
  }

  /** One part that does not stop keeps no other from being stopped. */
  private void stop(Part part) {
    try {
      part.started().join().close();
      if (!part.title().isEmpty()) {
        progress.say("%s stopped", part.title());
      }
    } catch (CompletionException | CancellationException neverStarted) {
      return; // whoever started it was told why
    } catch (Exception failed) { // AutoCloseable.close declares no less
      progress.say("%s did not stop in order: %s", part.title(), failed);
    }
  }
}
