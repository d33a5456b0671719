package org.trueup.local.faults;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.embedded.EmbeddedPostgreSql;
import org.trueup.local.machine.DataFolder;
import org.trueup.local.machine.Postmaster;
import org.trueup.local.machine.Service;
import org.trueup.local.machine.Signals;
import org.trueup.local.machine.Watchdog;

/** PostgreSQL, durable, as processes of this machine. */
final class Database implements AutoCloseable {
  private static final int TRIES = 20;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);

  private final DataFolder folder;
  private final int port;
  private @Nullable EmbeddedPostgreSql server;
  private @Nullable Watchdog watchdog;

  Database(DataFolder folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /**
   * Returns when it takes connections; does nothing where it runs. After a kill its children may
   * need a moment to go.
   */
  synchronized void start() throws InterruptedException, IOException {
    if (isAlive()) {
      return;
    }
    close();
    for (int left = TRIES; ; left--) {
      try {
        server = EmbeddedPostgreSql.durable(folder.postgresql(), port);
        watchdog = Watchdog.over(postmaster());
        return;
      } catch (RuntimeException notYet) {
        if (left == 0) {
          throw notYet;
        }
        Thread.sleep(BETWEEN_TRIES);
      }
    }
  }

  /** {@code kill -9} of the postmaster, and a new start at once. */
  synchronized void kill() throws InterruptedException, IOException {
    Signals.kill(running());
    start();
  }

  /**
   * Whether it refuses to write from now on, whoever asks. One that just ended is started first.
   */
  void onlyReads(boolean so) throws InterruptedException, IOException {
    change(
        List.of(
            "alter system set default_transaction_read_only = " + so, "select pg_reload_conf()"));
  }

  private synchronized void change(List<String> commands) throws InterruptedException, IOException {
    for (int left = TRIES; ; left--) {
      start();
      try (var connection = DriverManager.getConnection(url(), EmbeddedPostgreSql.USER, "");
          var statement = connection.createStatement()) {
        for (var command : commands) {
          statement.execute(command);
        }
        return;
      } catch (SQLException notYet) {
        if (left == 0) {
          throw new IllegalStateException("cannot change PostgreSQL", notYet);
        }
        Thread.sleep(BETWEEN_TRIES);
      }
    }
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  /** It tells another time from now on: {@code clock_of_database} of every service. */
  void tellsTime(Duration ahead) throws InterruptedException, IOException {
    var commands = new ArrayList<String>();
    for (var service : Service.values()) {
      commands.add(
          "create or replace function %s.clock_of_database() returns timestamptz language sql volatile as 'select clock_timestamp() + interval ''%d seconds'''"
              .formatted(service.shortName(), ahead.toSeconds()));
    }
    change(commands);
  }

  /** Ends it, lets something be done to its files, and starts it again. */
  synchronized void whileDown(Runnable work) throws InterruptedException, IOException {
    Signals.kill(running());
    close();
    work.run();
    start();
  }

  /** The postmaster; one that just ended is started again first. */
  synchronized ProcessHandle running() throws InterruptedException, IOException {
    start();
    return postmaster();
  }

  private ProcessHandle postmaster() {
    return Postmaster.find(folder).orElseThrow();
  }

  boolean isAlive() {
    return Postmaster.find(folder).isPresent();
  }

  /** What is left of a server that was killed, so that another one can start on its data. */
  @Override
  public synchronized void close() throws IOException {
    if (server != null) {
      server.close();
      server = null;
    }
    if (watchdog != null) {
      watchdog.close();
      watchdog = null;
    }
  }
}
