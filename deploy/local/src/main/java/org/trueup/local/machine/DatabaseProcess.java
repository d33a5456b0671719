package org.trueup.local.machine;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.trueup.embedded.EmbeddedPostgreSql;

/** PostgreSQL and its process: started, and started again when it ends by itself. */
final class DatabaseProcess implements AutoCloseable {
  private final DataFolder folder;
  private final int port;
  private final Progress progress;
  private final RestartPause pause = new RestartPause();
  private @Nullable EmbeddedPostgreSql server;
  private @Nullable Watchdog watchdog;
  private @Nullable ProcessHandle postmaster;
  private volatile boolean stopping;

  DatabaseProcess(DataFolder folder, int port, Progress progress) {
    this.folder = folder;
    this.port = port;
    this.progress = progress;
  }

  /** Returns when it takes connections. */
  synchronized void start() {
    var started = EmbeddedPostgreSql.durable(folder.postgresql(), port);
    server = started;
    var process = Postmaster.find(folder).orElseThrow();
    postmaster = process;
    watchdog = Watchdog.over(process);
    process.onExit().thenAccept(this::ended);
    pause.isReadyNow();
    progress.say("PostgreSQL ready on port %d, process %d", port, process.pid());
  }

  /** Waits for nobody: who stops the process waits for this. */
  private void ended(ProcessHandle process) {
    if (!stopping) {
      startLater("PostgreSQL, process " + process.pid() + ", ended by itself");
    }
  }

  private void startLater(String why) {
    var wait = pause.next();
    progress.say(
        "%s; it starts again in %d s (log: %s)", why, wait.toSeconds(), folder.launcherLog());
    CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS).execute(this::again);
  }

  /** What is left of one that was killed may need a moment to go: then it is tried once more. */
  private synchronized void again() {
    if (stopping) {
      return;
    }
    try {
      stop();
      start();
    } catch (RuntimeException | IOException failed) {
      startLater("PostgreSQL does not start: " + failed.getMessage());
    }
  }

  private void stop() throws IOException {
    if (server != null) {
      server.close();
      server = null;
    }
    if (postmaster != null) {
      postmaster.onExit().join(); // it removes its file a moment before it is gone
      postmaster = null;
    }
    if (watchdog != null) {
      watchdog.close();
      watchdog = null;
    }
  }

  @Override
  public void close() throws IOException {
    stopping = true;
    synchronized (this) {
      stop();
    }
  }
}
