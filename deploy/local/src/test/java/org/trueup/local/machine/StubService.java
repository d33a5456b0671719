package org.trueup.local.machine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Stands in for a service: says that it is ready, and who it is; and that it is live, until it is
 * asked to be otherwise.
 */
public final class StubService {
  private static volatile boolean sick;
  private static volatile boolean hangs;

  private StubService() {}

  /** Listens where a service would. */
  public static void main(String[] ignored) throws IOException {
    var port = Integer.getInteger("quarkus.http.port");
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/q/health/ready",
        exchange -> {
          exchange.getResponseHeaders().add("Trueup-Instance", System.getenv("TRUEUP_INSTANCE"));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.createContext("/sick", exchange -> answer(exchange, 200, () -> sick = true));
    server.createContext("/hang", exchange -> answer(exchange, 200, () -> hangs = true));
    server.createContext(
        "/q/health/live", exchange -> answer(exchange, sick ? 503 : 200, () -> {}));
    server.setExecutor(task -> Thread.ofPlatform().daemon().start(task));
    server.start();
  }

  private static void answer(HttpExchange exchange, int status, Runnable first) throws IOException {
    if (hangs) {
      return; // and never answers
    }
    first.run();
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
