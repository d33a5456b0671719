package org.trueup.local.faults;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may go wrong. */
enum FaultKind {
  KILL_SERVICE("kill -9 of a service", true),
  KILL_RELAY_LEADER("kill -9 of the relay that leads", true),
  KILL_BROKER("kill -9 of the broker", false),
  KILL_DATABASE("kill -9 of PostgreSQL", false),
  PAUSE_SERVICE("pause of a service", true),
  PAUSE_BROKER("pause of the broker", false),
  PAUSE_DATABASE("pause of PostgreSQL", false),
  CUT_NETWORK("network to the broker cut", true),
  SILENCE_NETWORK("network to the broker silent", true),
  READ_ONLY_DATABASE("PostgreSQL only reads", false),
  REFUSED_RECORDS("records refused by the broker", false),
  FULL_DISK("disk of PostgreSQL and the broker full", false),
  DUPLICATES("events delivered again", false),
  LATE_EVENTS("old revisions delivered late, to services that forgot them", false),
  REPLICA_JOINS("a replica joins", true),
  REPLICA_LEAVES("a replica leaves", true),
  KILL_IN_CROSSWALK("kill -9 while a crosswalk is taken", Write.Crosswalk.class),
  KILL_IN_WITHDRAWAL("kill -9 while a list is withdrawn", Write.Withdrawal.class),
  KILL_IN_IMPORT("kill -9 while an import is taken", Write.Import.class),
  RESTORE("PostgreSQL restored from a backup", false),
  RECREATED_TOPIC("a topic deleted, created and announced again", false),
  CLOCK_STEP("PostgreSQL's clock set forth and back", false);

  private final String words;
  private final boolean ofAService;
  private final @Nullable Class<? extends Write.Content> during;

  FaultKind(String words, boolean ofAService) {
    this.words = words;
    this.ofAService = ofAService;
    this.during = null;
  }

  FaultKind(String words, Class<? extends Write.Content> during) {
    this.words = words;
    this.ofAService = false;
    this.during = during;
  }

  /** The writes in the middle of which it happens; empty where it happens at any time. */
  Optional<Class<? extends Write.Content>> during() {
    return Optional.ofNullable(during);
  }

  /** Whether it hits one service and not all. */
  boolean isOfAService() {
    return ofAService;
  }

  String words() {
    return words;
  }
}
