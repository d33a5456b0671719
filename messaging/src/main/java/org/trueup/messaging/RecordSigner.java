package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.trueup.contracts.signature.RecordSignature;
import org.trueup.contracts.signature.RecordSignature.Attribute;
import org.trueup.contracts.signature.RecordSignature.Signed;
import org.trueup.contracts.signature.SignatureKeys;

/** Signs what goes out, where the installation has keys. */
@ApplicationScoped
public class RecordSigner {
  private final SignatureKeys keys;

  @Inject
  RecordSigner(@ConfigProperty(name = "trueup.signature.keys") Optional<String> keys) {
    this(keys.map(SignatureKeys::parse).orElse(SignatureKeys.NONE));
  }

  RecordSigner(SignatureKeys keys) {
    this.keys = keys;
  }

  SignatureKeys keys() {
    return keys;
  }

  /** Adds the signature to a record that is whole. */
  public void sign(ProducerRecord<String, byte[]> record) {
    if (!keys.isEmpty()) {
      var content =
          new Signed(record.topic(), record.key(), attributes(record.headers()), record.value());
      var signature = RecordSignature.of(content, keys).getBytes(StandardCharsets.US_ASCII);
      record.headers().add(RecordSignature.HEADER, signature);
    }
  }

  static List<Attribute> attributes(Headers headers) {
    return StreamSupport.stream(headers.spliterator(), false)
        .map(header -> new Attribute(header.key(), header.value()))
        .toList();
  }
}
