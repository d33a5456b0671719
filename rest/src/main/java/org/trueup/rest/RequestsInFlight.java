package org.trueup.rest;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Requests that have come and are not answered. A service that is told to end answers them first,
 * and whoever keeps a line open is told to take another. The framework's own time-out is not used:
 * in the version at hand one of its parts never says that it is done, and every end takes the whole
 * time (quarkusio/quarkus#51915).
 */
@ApplicationScoped
public class RequestsInFlight {
  private static final Logger LOG = Logger.getLogger(RequestsInFlight.class);
  private static final int FIRST = InstanceHeader.BEFORE_ALL_OTHERS + 2;

  private final Duration longest;
  private int number;
  private volatile boolean ending;

  RequestsInFlight(
      @ConfigProperty(name = "trueup.rest.longest-drain", defaultValue = "0S") Duration longest) {
    this.longest = longest;
  }

  void register(@Observes Router router) {
    router.route().order(FIRST).handler(this::count);
  }

  private void count(RoutingContext context) {
    change(1);
    context.addEndHandler(ended -> change(-1));
    context.addHeadersEndHandler(
        answering -> {
          if (ending) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
          }
        });
    context.next();
  }

  synchronized void change(int by) {
    number += by;
    notifyAll();
  }

  /** After those were told who wait for something. */
  void awaitAll(
      @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownDelayInitiatedEvent event) {
    ending = true;
    try {
      int left = awaitNone();
      if (left > 0 && longest.isPositive()) {
        LOG.warnv("{0} requests are cut off: they took longer than {1}", left, longest);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** How many there are still when the time is over. */
  synchronized int awaitNone() throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    for (long left = longest.toMillis(); number > 0 && left > 0; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    return number;
  }
}
