package org.trueup.local.machine;

import java.io.IOException;
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

  /** Whether any service answers at the address that it is ready. */
  boolean isReady(URI service) throws InterruptedException {
    return ask(service).isPresent();
  }

  private Optional<HttpResponse<Void>> ask(URI service) throws InterruptedException {
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
