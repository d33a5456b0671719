package org.trueup.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.trueup.contracts.signature.RecordSignature;
import org.trueup.contracts.signature.RecordSignature.Signed;
import org.trueup.contracts.signature.SignatureKeys;

/** Signs as the services of these tests do. */
final class Signing {
  private Signing() {}

  static RecordSigner signer() {
    return new RecordSigner(
        SignatureKeys.parse(
            ConfigProvider.getConfig().getValue("trueup.signature.keys", String.class)));
  }

  static ProducerRecord<String, byte[]> signed(ProducerRecord<String, byte[]> record) {
    signer().sign(record);
    return record;
  }

  /** A record as it comes from Kafka. */
  static ConsumerRecord<String, byte[]> signed(ConsumerRecord<String, byte[]> record) {
    var signature = RecordSignature.of(content(record), signer().keys());
    record.headers().add(RecordSignature.HEADER, signature.getBytes(StandardCharsets.UTF_8));
    return record;
  }

  /** What is wrong with the signature of a record. */
  static Optional<String> fault(ConsumerRecord<String, byte[]> record) {
    var header = CloudEvent.read(record.headers(), RecordSignature.HEADER).orElse("");
    return RecordSignature.fault(header, content(record), signer().keys());
  }

  private static Signed content(ConsumerRecord<String, byte[]> record) {
    return new Signed(
        record.topic(), record.key(), RecordSigner.attributes(record.headers()), record.value());
  }

  /** A service that announces without keys. */
  static Sender unsigned(String service, Map<String, Object> kafka) {
    return new Sender(service, kafka, new RecordSigner(SignatureKeys.NONE));
  }
}
