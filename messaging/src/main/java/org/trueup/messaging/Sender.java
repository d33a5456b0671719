package org.trueup.messaging;

import java.util.Map;

/**
 * A service as it appears on Kafka.
 *
 * @param service its name
 * @param kafka addresses and security settings of the broker
 */
record Sender(String service, Map<String, Object> kafka, RecordSigner signer) {

  Sender {
    kafka = Map.copyOf(kafka);
  }
}
