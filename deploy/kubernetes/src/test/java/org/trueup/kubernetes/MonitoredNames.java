package org.trueup.kubernetes;

import java.util.Set;

/** What alerts and the page may name beside our own catalog. */
public final class MonitoredNames {
  /** What the frameworks show of themselves; a trial of the pods looks for each on a real page. */
  public static final Set<String> OF_FRAMEWORKS =
      Set.of(
          "agroal_active_count",
          "agroal_awaiting_count",
          "http_server_requests_seconds_count",
          "jvm_memory_used_bytes",
          "kafka_consumer_fetch_manager_records_lag");

  private MonitoredNames() {}
}
