package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.trueup.contracts.refusal.Refusal;

/**
 * Does what is sent under an Idempotency-Key once: the key is filed in the transaction of the
 * change, by whoever changes something. A request that was refused has changed nothing, and leaves
 * its key free.
 */
@ApplicationScoped
public class KeyedRequests {
  private final KeyedRequest request;
  private final KeyedRequestTable table;

  KeyedRequests(KeyedRequest request, KeyedRequestTable table) {
    this.request = request;
    this.table = table;
  }

  /**
   * Files the key of the request at hand in the caller's transaction. Nothing where there is no
   * request, or it has no key.
   *
   * @throws Refusal 409 when another request with this key was done meanwhile
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withTheChange() {
    sent()
        .filter(sent -> !table.take(sent))
        .ifPresent(
            other -> {
              throw Refusal.conflict(
                  "A request with this Idempotency-Key was done meanwhile, and this one was not. Send it again: it is answered as that one was.");
            });
  }

  /** That some request is there is no sign that it is ours: it is asked itself. */
  private Optional<KeyedRequest.Sent> sent() {
    try {
      return request.sent();
    } catch (ContextNotActiveException noRequest) {
      return Optional.empty();
    }
  }
}
