package org.trueup.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A PostgreSQL server, unpacked from a jar and started as a process of this machine. It does not
 * stop by itself: whoever started it closes it.
 */
public final class EmbeddedPostgreSql implements AutoCloseable {
  /**
   * The administrator, with whom no service runs ({@link DatabaseRoles}). Connections from this
   * machine need no password.
   */
  public static final String USER = "postgres";

  /**
   * Names a folder for the unpacked program, which takes seconds: once for many systems, where it
   * belongs to whoever starts them.
   */
  private static final String PROGRAM = "trueup.postgresql.program";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final EmbeddedPostgres server;

  private EmbeddedPostgreSql(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * A server that keeps its data, and loses no transaction that it confirmed.
   *
   * @param directory has the data, and the unpacked program where {@value #PROGRAM} names no other
   *     place for it
   */
  public static EmbeddedPostgreSql durable(Path directory, int port) {
    var data = directory.resolve("data");
    var initialized = directory.resolve("initialized");
    if (!Files.exists(initialized)) {
      Trees.delete(data); // what a first start left that was interrupted; nobody has used it yet
    }
    var server =
        start(
            builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(Unpacked.in(program(directory)).toFile())
                // The library turns both off; these stand later on its command line, and win.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "128MB")
                .setPort(port));
    remember(initialized);
    return server;
  }

  /** A server for tests on a free port: fast, and nothing remains of it. */
  public static EmbeddedPostgreSql fast() {
    return start(
        builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "off")
            .setServerConfig("full_page_writes", "off"));
  }

  /** {@code jdbc:postgresql://127.0.0.1:5432/postgres}. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failed) {
      throw new UncheckedIOException("PostgreSQL does not stop", failed);
    }
  }

  private static Path program(Path directory) {
    var own = directory.resolve("program");
    var place = System.getProperty(PROGRAM);
    var shared = place == null ? own : Path.of(place);
    return Files.exists(shared) && !Files.isWritable(shared) ? own : shared;
  }

  private static EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder()
        .setRegisterShutdownHook(false)
        .setPGStartupWait(PATIENCE)
        // Text is compared by its characters' numbers, on every machine. The caller's locale says
        // otherwise elsewhere, and is not always one that there is.
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        // Everybody connects by TCP; the folder of sockets would be one that may be read-only.
        .setServerConfig("unix_socket_directories", "");
  }

  private static EmbeddedPostgreSql start(EmbeddedPostgres.Builder builder) {
    try {
      return withRoles(new EmbeddedPostgreSql(builder.start()));
    } catch (IOException failed) {
      throw new UncheckedIOException("PostgreSQL does not start", failed);
    }
  }

  private static EmbeddedPostgreSql withRoles(EmbeddedPostgreSql server) {
    try {
      DatabaseRoles.create(server.url());
      return server;
    } catch (RuntimeException failed) {
      server.close();
      throw failed;
    }
  }

  private static void remember(Path initialized) {
    try {
      Files.writeString(initialized, "the data beside this file is whole\n");
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write " + initialized, failed);
    }
  }
}
