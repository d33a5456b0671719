package org.trueup.local.machine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks a service whether it is ready, and believes only the process that is meant. */
public final class Readiness {
  static final String INSTANCE_HEADER = "Trueup-Instance";

  private static final int READY = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /**
   * Whether a service answers at the address that it is ready, and is the instance asked for.
   *
   * @param instance an unguessable word that only that process was told
   */
  public boolean isReady(URI service, String instance) throws InterruptedException {
    return ask(service)
        .filter(
            answer ->
                answer.headers().firstValue(INSTANCE_HEADER).filter(instance::equals).isPresent())
        .isPresent();
  }

  /**
   * Why a service is not live, in words; empty when it is. One that waits for its database or the
   * broker is live all the same.
   *
   * @param patience how long it may take to answer
   */
  Optional<String> whyNotLive(URI service, Duration patience) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(service.resolve("/q/health/live")).timeout(patience).build();
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status == READY ? Optional.empty() : Optional.of("it answers " + status);
    } catch (IOException silent) {
      return Optional.of("it does not answer");
    }
  }

  /** Whether any service answers at the address that it is ready. */
  boolean isReady(URI service) throws InterruptedException {
    return ask(service).isPresent();
  }

  /**
   * While nobody listens there, a request costs a starting machine a hundred times what this does.
   */
  private static boolean isListening(URI service) {
    try (var socket = new Socket()) {
      var address = new InetSocketAddress(service.getHost(), service.getPort());
      socket.connect(address, (int) PATIENCE.toMillis());
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private Optional<HttpResponse<Void>> ask(URI service) throws InterruptedException {
    if (!isListening(service)) {
      return Optional.empty();
    }
    var request =
        HttpRequest.newBuilder(service.resolve("/q/health/ready")).timeout(PATIENCE).build();
    try {
      return Optional.of(http.send(request, HttpResponse.BodyHandlers.discarding()))
          .filter(answer -> answer.statusCode() == READY);
    } catch (IOException notYet) {
      return Optional.empty();
    }
  }
}
