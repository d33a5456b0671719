package org.trueup.local.fuzz;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An answer that a service must not give.
 *
 * @param what is wrong with it
 * @param answer the beginning of what was answered, or why nothing was; without identifiers
 * @param operation that was asked
 * @param number of the request: with the seed and the service it makes the same request again
 */
record Finding(String what, Operation operation, long number, int status, String answer) {
  private static final int SHOWN = 300;
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int UNAVAILABLE = 503;
  private static final int FIRST_OWN_FAULT = 500;
  private static final Pattern STACK =
      Pattern.compile("\\bat [a-z]+(\\.[\\w$]+)+\\(|[a-z]+\\.[\\w.]+Exception");

  /** What is wrong with an answer; empty where nothing is. */
  static Optional<Finding> in(Sent sent, HttpResponse<String> answer, Duration took) {
    return what(sent, answer, took)
        .map(
            what ->
                new Finding(
                    what, sent.asked(), sent.number(), answer.statusCode(), shown(answer.body())));
  }

  private static Optional<String> what(Sent sent, HttpResponse<String> answer, Duration took) {
    if (answer.statusCode() >= FIRST_OWN_FAULT && !namesAnOutage(answer)) {
      return Optional.of("a fault of the service's own");
    }
    if (STACK.matcher(answer.body()).find()) {
      return Optional.of("a stack or a library's exception in the answer");
    }
    if (answer.body().contains(BadText.MISPLACED) && !sent.operation().isAboutIdentifiers()
        || inHeaders(answer)) {
      return Optional.of("an identifier in the answer");
    }
    return took.compareTo(LONGEST) > 0
        ? Optional.of("an answer after " + took.toSeconds() + " s")
        : Optional.empty();
  }

  private static boolean inHeaders(HttpResponse<String> answer) {
    return answer.headers().map().toString().contains(BadText.MISPLACED);
  }

  private static boolean namesAnOutage(HttpResponse<String> answer) {
    return answer.statusCode() == UNAVAILABLE
        && answer.headers().firstValue("Retry-After").isPresent();
  }

  /** The same for a request that got no answer at all. */
  static Finding none(Sent sent, Exception fault) {
    return new Finding("no answer", sent.asked(), sent.number(), 0, shown(fault.toString()));
  }

  private static String shown(String answer) {
    var masked = answer.replaceAll(BadText.MISPLACED + "\\d+", BadText.MISPLACED + "#");
    return masked.substring(0, Math.min(masked.length(), SHOWN));
  }

  @Override
  public String toString() {
    return "%s: %s (%d, request %d): %s".formatted(operation, what, status, number, answer);
  }
}
