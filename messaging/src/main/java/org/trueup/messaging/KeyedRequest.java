package org.trueup.messaging;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of the request at hand, where it came with one that is kept. */
@RequestScoped
class KeyedRequest {
  private @Nullable Sent sent;

  /**
   * A request under a key.
   *
   * @param caller whose key it is
   * @param address method and path
   * @param fingerprint of all that was sent
   * @param id this request's own: sent again it has another
   */
  record Sent(String caller, String address, String key, String fingerprint, UUID id) {}

  void is(Sent request) {
    this.sent = request;
  }

  Optional<Sent> sent() {
    return Optional.ofNullable(sent);
  }
}
