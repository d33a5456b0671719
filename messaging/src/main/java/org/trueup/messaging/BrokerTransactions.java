package org.trueup.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Whether transactions of the broker are whole (KIP-890): with those of before, a message that is
 * late may end another transaction than its own, and announcements are torn or lost. Such a broker
 * is told of until it is upgraded.
 */
@ApplicationScoped
class BrokerTransactions implements Alarm {
  private static final Logger LOG = Logger.getLogger(BrokerTransactions.class);

  private static final String FEATURE = "transaction.version";

  /** The first whose transactions each have an epoch of their own. */
  static final short WHOLE = 2;

  private final Map<String, Object> kafka;
  private volatile short version = WHOLE;
  private volatile boolean isKnown;

  BrokerTransactions(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.kafka = Map.copyOf(kafka);
  }

  /**
   * Asks the broker, until it says that they are.
   *
   * @throws KafkaException when it does not answer
   */
  void look() {
    if (isKnown && version >= WHOLE) {
      return;
    }
    try (var admin = BrokerAdmin.of(kafka)) {
      var features = admin.describeFeatures().featureMetadata().get().finalizedFeatures();
      is(features.containsKey(FEATURE) ? features.get(FEATURE).maxVersionLevel() : 0);
    } catch (ExecutionException failed) {
      throw new KafkaException("the broker does not say what it can", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  void is(int told) {
    boolean isNews = !isKnown || told != version;
    version = (short) told;
    isKnown = true;
    if (isNews) {
      reasons().forEach(LOG::error);
    }
  }

  @Override
  public List<String> reasons() {
    return version >= WHOLE
        ? List.of()
        : List.of(
            "Transactions of the broker are of version %d, and must be of %d (KIP-890): a message that is late may tear or lose announcements. Upgrade the broker to Kafka 4.0 or later, then kafka-features.sh upgrade --feature transaction.version=%d."
                .formatted(version, WHOLE, WHOLE));
  }
}
