package org.trueup.kubernetes.trial;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes spans of services, by OTLP over HTTP, and keeps them. */
final class Collector implements AutoCloseable {
  private static final int OK = 200;

  /** Numbers of fields of ExportTraceServiceRequest and of what is in it. */
  private static final int RESOURCE_SPANS = 1;

  private static final int RESOURCE = 1;
  private static final int SCOPE_SPANS = 2;
  private static final int SPANS = 2;
  private static final int ATTRIBUTES = 1;
  private static final int TRACE_ID = 1;
  private static final int NAME = 5;

  /** One of them, with everything that it says. */
  record SpanOf(String service, String trace, String name, byte[] whole) {}

  private final HttpServer server;
  private final List<SpanOf> spans = new CopyOnWriteArrayList<>();

  private Collector(HttpServer server) {
    this.server = server;
  }

  static Collector start() throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var collector = new Collector(HttpServer.create(address, 0));
    collector.server.createContext("/v1/traces", collector::take);
    collector.server.start();
    return collector;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
  }

  List<SpanOf> spans() {
    return spans;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      for (var ofOne :
          WireFormat.fields(exchange.getRequestBody().readAllBytes(), RESOURCE_SPANS)) {
        var service = serviceOf(ofOne);
        WireFormat.fields(ofOne, SCOPE_SPANS).stream()
            .flatMap(scope -> WireFormat.fields(scope, SPANS).stream())
            .forEach(span -> spans.add(read(service, span)));
      }
      exchange.sendResponseHeaders(OK, -1);
    }
  }

  /** The only attribute that services tell of themselves is their name. */
  private static String serviceOf(byte[] resourceSpans) {
    var resource = WireFormat.fields(resourceSpans, RESOURCE).getFirst();
    var attribute = WireFormat.fields(resource, ATTRIBUTES).getFirst();
    return text(WireFormat.fields(WireFormat.fields(attribute, 2).getFirst(), 1).getFirst());
  }

  private static SpanOf read(String service, byte[] span) {
    return new SpanOf(
        service,
        HexFormat.of().formatHex(WireFormat.fields(span, TRACE_ID).getFirst()),
        text(WireFormat.fields(span, NAME).getFirst()),
        span);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
