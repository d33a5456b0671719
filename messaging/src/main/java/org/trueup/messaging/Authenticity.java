package org.trueup.messaging;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.trueup.contracts.signature.RecordSignature;
import org.trueup.contracts.signature.RecordSignature.Signed;

/**
 * Whether a record was announced by a service of this installation. Whoever may write to a topic is
 * not believed for that: the signature shows it. One that is wrong is never taken; one without is
 * taken only where the settings say that the topic is older than the keys.
 */
@ApplicationScoped
class Authenticity {
  private final RecordSigner signer;
  private final boolean required;
  private final UnsignedUntil unsignedUntil;

  @Inject
  Authenticity(
      RecordSigner signer,
      @ConfigProperty(name = "trueup.signature.required", defaultValue = "true") boolean required,
      @ConfigProperty(name = "trueup.signature.unsigned-until") Optional<String> unsignedUntil) {
    this.signer = signer;
    this.required = required;
    this.unsignedUntil = unsignedUntil.map(UnsignedUntil::parse).orElse(UnsignedUntil.NOWHERE);
  }

  /** Before anything is read or announced. */
  void refuseToStartWithoutKeys(
      @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent start) {
    if (required && signer.keys().isEmpty()) {
      throw new IllegalStateException(
          "Events are signed, and there is no key: set TRUEUP_SIGNATURE_KEYS to id:key, a key of 32"
              + " random bytes in Base64, the same for all services; or TRUEUP_SIGNATURE_REQUIRED"
              + " to false, to believe whatever stands on the topics.");
    }
  }

  /**
   * A record as an event.
   *
   * @throws NotAuthentic when it is not shown who announced it
   * @throws IllegalArgumentException when it is no event, or not one that its topic is for
   */
  ReceivedEvent received(ConsumerRecord<String, byte[]> record) {
    return ReceivedEvent.of(record, isSigned(record));
  }

  /** Whether it has a signature, and a right one. */
  private boolean isSigned(ConsumerRecord<String, byte[]> record) {
    var signature = CloudEvent.read(record.headers(), RecordSignature.HEADER);
    if (signature.isPresent() && !signer.keys().isEmpty()) {
      refuseUnlessRight(signature.get(), record);
      return true;
    }
    if (required && !isDeletedByHand(record) && !unsignedUntil.covers(record)) {
      throw new NotAuthentic(
          "it is not signed, so any who may write to %s may have sent it"
              .formatted(record.topic()));
    }
    return false;
  }

  private void refuseUnlessRight(String signature, ConsumerRecord<String, byte[]> record) {
    var content =
        new Signed(
            record.topic(),
            record.key(),
            RecordSigner.attributes(record.headers()),
            record.value());
    RecordSignature.fault(signature, content, signer.keys())
        .ifPresent(
            fault -> {
              throw new NotAuthentic(fault);
            });
  }

  /** It has neither value nor a header, and nothing follows from it. */
  private static boolean isDeletedByHand(ConsumerRecord<String, byte[]> record) {
    return record.value() == null && !record.headers().iterator().hasNext();
  }
}
