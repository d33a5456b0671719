package org.trueup.messaging;

import org.jboss.logging.MDC;

/** What is logged while an event is handled has its id. */
final class EventInLogs {
  private static final String IN_LOGS = "eventId";

  private EventInLogs() {}

  static void during(String id, Runnable handling) {
    MDC.put(IN_LOGS, id);
    try {
      handling.run();
    } finally {
      MDC.remove(IN_LOGS);
    }
  }
}
