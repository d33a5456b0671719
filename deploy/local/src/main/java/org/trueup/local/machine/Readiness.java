package org.trueup.local.machine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a service whether it is ready, and believes only the process that is meant. */
final class Readiness {
  static final String INSTANCE_HEADER = "Trueup-Instance";

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /**
   * Whether a service answers at the address that it is ready, and is the instance asked for.
   *
   * @param instance an unguessable word that only that process was told
   */
  boolean isReady(URI service, String instance) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(service.resolve("/q/health/ready")).timeout(PATIENCE).build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
      var answering = answer.headers().firstValue(INSTANCE_HEADER);
      return answer.statusCode() == 200 && answering.filter(instance::equals).isPresent();
    } catch (IOException notYet) {
      return false;
    }
  }
}
