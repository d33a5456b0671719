package org.trueup.local.faults;

import java.time.Duration;
import java.util.Locale;
import org.trueup.local.machine.Service;

/**
 * A fault that is to happen.
 *
 * @param service whom it hits, where that matters
 * @param afterWrites when: as soon as that many writes of the run were accepted
 * @param length how long it lasts, where it does
 * @param choice decides what else is left open
 */
record Fault(FaultKind kind, Service service, int afterWrites, Duration length, long choice) {

  /** {@code kill -9 of a service (settlement) after 112}. */
  String words() {
    var whom = " (" + service.name().toLowerCase(Locale.ROOT) + ")";
    return kind.words() + (kind.isOfAService() ? whom : "") + " after " + afterWrites;
  }
}
