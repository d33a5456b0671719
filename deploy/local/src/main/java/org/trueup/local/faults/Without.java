package org.trueup.local.faults;

import java.util.Map;

/** What the services do without, to show that it would be noticed. */
enum Without {
  NOTHING(Map.of()),
  INBOX(Map.of("trueup.messaging.inbox", "off")),
  OUTBOX(Map.of("trueup.messaging.outbox", "off"));

  private final Map<String, String> settings;

  Without(Map<String, String> settings) {
    this.settings = settings;
  }

  Map<String, String> settings() {
    return settings;
  }
}
