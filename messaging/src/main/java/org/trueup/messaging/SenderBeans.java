package org.trueup.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This service as it appears on Kafka, made once from its settings. */
@Dependent
class SenderBeans {

  @Produces
  @Singleton
  Sender sender(
      @ConfigProperty(name = "trueup.service") String service,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      RecordSigner signer) {
    return new Sender(service, kafka, signer);
  }
}
