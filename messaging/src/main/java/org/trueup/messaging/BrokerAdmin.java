package org.trueup.messaging;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Who asks the broker about itself, and does not wait for minutes for one that is away. */
final class BrokerAdmin {
  private static final int FOR_AN_ANSWER_MS = 10_000;

  private BrokerAdmin() {}

  /**
   * Connects when something is asked.
   *
   * @param kafka the settings of the broker's clients
   */
  static Admin of(Map<String, Object> kafka) {
    var settings = new HashMap<>(kafka);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, FOR_AN_ANSWER_MS);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, FOR_AN_ANSWER_MS);
    return Admin.create(settings);
  }
}
