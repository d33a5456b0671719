package org.trueup.local.machine;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Stands in for a service: says that it is ready, and who it is. */
public final class StubService {
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
    server.start();
  }
}
