package org.trueup.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.trueup.http.Issuer;

/**
 * One PostgreSQL, one broker with all topics and one issuer of tokens, for all test classes of a
 * JVM. Quarkus loads this class anew with every test profile, so the addresses of what was started
 * are remembered in system properties; a static field would be forgotten.
 */
public final class InfrastructureResource implements QuarkusTestResourceLifecycleManager {
  private static final String DATABASE = "trueup.test.database";
  private static final String BROKER = "trueup.test.broker";

  @Override
  public Map<String, String> start() {
    synchronized (System.class) { // the one lock that all class loaders share
      if (System.getProperty(DATABASE) == null) {
        startAll();
      }
    }
    var settings = new HashMap<>(Issuer.settings());
    settings.put("TRUEUP_DB_URL", System.getProperty(DATABASE));
    settings.put("TRUEUP_KAFKA", System.getProperty(BROKER));
    settings.put("kafka.bootstrap.servers", System.getProperty(BROKER));
    return settings;
  }

  /** They run until the JVM ends: the next test class needs them too. */
  @Override
  public void stop() {}

  /** Where the broker of these tests listens. */
  static String broker() {
    return System.getProperty(BROKER);
  }

  /** A session of the role that owns a service's tables, in its schema; autocommit is on. */
  public static Connection asOwnerOf(String service) throws SQLException {
    var connection =
        DriverManager.getConnection(
            System.getProperty(DATABASE), DatabaseRoles.ownerOf(service), "");
    connection.setSchema(service);
    return connection;
  }

  /** A session of the administrator in the schema of a service; autocommit is on. */
  public static Connection asAdministrator(String service) throws SQLException {
    var connection =
        DriverManager.getConnection(System.getProperty(DATABASE), EmbeddedPostgreSql.USER, "");
    connection.setSchema(service);
    return connection;
  }

  private static void startAll() {
    // A thread of our own inherits the class loader of the test; those of the common pool do not.
    var broker =
        CompletableFuture.supplyAsync(
            InfrastructureResource::startBroker, Thread.ofPlatform()::start);
    var database = EmbeddedPostgreSql.fast();
    // The broker is a part of this JVM and ends with it; the database is a process of its own.
    Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    Issuer.start();
    System.setProperty(BROKER, broker.join());
    System.setProperty(DATABASE, database.url());
  }

  private static String startBroker() {
    try {
      // Where the next clean build removes it: a broker that ends with its JVM cannot do it itself.
      var target = Files.createDirectories(Path.of("target").toAbsolutePath());
      var broker = EmbeddedKafka.start(Files.createTempDirectory(target, "kafka"));
      Topics.create(broker.bootstrap());
      return broker.bootstrap();
    } catch (IOException failed) {
      throw new UncheckedIOException("no place for the broker", failed);
    }
  }
}
