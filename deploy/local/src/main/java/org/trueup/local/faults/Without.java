package org.trueup.local.faults;

import java.util.Locale;

/** What the services may do without, to show that it would be noticed. */
enum Without {
  INBOX,
  OUTBOX;

  /** The setting that switches it off. */
  String setting() {
    return "trueup.messaging." + name().toLowerCase(Locale.ROOT);
  }
}
