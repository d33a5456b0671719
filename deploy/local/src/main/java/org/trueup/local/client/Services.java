package org.trueup.local.client;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import org.trueup.local.machine.UpFile;

/** The services' REST side. Passing faults are waited out: everything sent may be sent twice. */
public final class Services {
  private static final Duration UNTIL_SOMEBODY_ANSWERS = Duration.ofSeconds(60);

  /** A request that waits for others about its ACO waits half a minute before it is sent away. */
  private static final Duration WHILE_OTHERS_WAIT = Duration.ofMinutes(3);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final Duration FOR_AN_ANSWER = Duration.ofMinutes(2);

  /** Others wait already, bad gateway, unavailable, gateway timeout: nothing was decided. */
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

  /** Something failed inside and nothing was kept: worth another try or two, not a minute. */
  private static final int FAILED_INSIDE = 500;

  private static final int TRIES_AFTER_A_FAILURE = 3;

  /**
   * What a service answered.
   *
   * @param revision the revision that what was sent led to
   */
  public record Answer(OptionalLong revision, String body) {}

  private final Target target;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public Services(UpFile system) {
    this(Target.of(system));
  }

  public Services(Target target) {
    this.target = target;
  }

  /**
   * Sends, again and again while the fault may pass.
   *
   * @throws NotTaken when it was refused, for three minutes if that may pass, or nobody answered
   *     for one
   */
  public Answer send(Call call) throws InterruptedException {
    return send(call, request(call, HttpRequest.BodyPublishers.ofString(call.body())));
  }

  /** Sends a file as the body of a call, from the disk. */
  public Answer send(Call call, Path file) throws InterruptedException, FileNotFoundException {
    return send(call, request(call, HttpRequest.BodyPublishers.ofFile(file)));
  }

  private Answer send(Call call, HttpRequest request) throws InterruptedException {
    var begin = System.nanoTime();
    var failures = 0;
    for (var pause = FIRST_PAUSE; ; pause = longer(pause)) {
      NotTaken fault;
      var patience = WHILE_OTHERS_WAIT;
      try {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        failures += answer.statusCode() == FAILED_INSIDE ? 1 : 0;
        if (!mayPass(answer.statusCode(), failures)) {
          return accepted(call, answer);
        }
        fault = NotTaken.of(call, answer);
      } catch (IOException notReached) {
        fault = NotTaken.unreachable(call, notReached.toString());
        patience = UNTIL_SOMEBODY_ANSWERS;
      }
      if (System.nanoTime() - begin > patience.toNanos()) {
        throw fault;
      }
      Thread.sleep(pause);
    }
  }

  private static boolean mayPass(int status, int failures) {
    return PASSING.contains(status) || status == FAILED_INSIDE && failures < TRIES_AFTER_A_FAILURE;
  }

  private HttpRequest request(Call call, HttpRequest.BodyPublisher body) {
    var request =
        HttpRequest.newBuilder(target.at(call.service(), call.path()))
            .timeout(FOR_AN_ANSWER)
            .header("Authorization", target.authorization().get())
            .header("Content-Type", call.contentType())
            .method(call.method(), body);
    call.headers().forEach(request::header);
    return request.build();
  }

  private static Answer accepted(Call call, HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw NotTaken.of(call, answer);
    }
    return new Answer(answer.headers().firstValueAsLong("Trueup-Revision"), answer.body());
  }

  private static Duration longer(Duration pause) {
    var doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }
}
