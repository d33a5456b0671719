package org.trueup.benchmark;

import io.quarkus.arc.Arc;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.trueup.messaging.RecordSigner;

/** Signs what tests send, with the key of the services of these tests. */
final class Signing {
  private Signing() {}

  static void sign(ProducerRecord<String, byte[]> record) {
    Arc.container().instance(RecordSigner.class).get().sign(record);
  }
}
