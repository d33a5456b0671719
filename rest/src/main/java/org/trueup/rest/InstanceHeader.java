package org.trueup.rest;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says on every answer, health included, which process gave it, so that a launcher can tell its own
 * child from a stranger on the same port.
 */
@ApplicationScoped
public class InstanceHeader {
  static final String NAME = "Trueup-Instance";
  static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE + 1;

  private final Optional<String> instance;

  InstanceHeader(@ConfigProperty(name = "trueup.instance") Optional<String> instance) {
    this.instance = instance;
  }

  void register(@Observes Router router) {
    instance.ifPresent(
        id ->
            router
                .route()
                .order(BEFORE_ALL_OTHERS)
                .handler(
                    context -> {
                      context.response().putHeader(NAME, id);
                      context.next();
                    }));
  }
}
