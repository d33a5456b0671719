package org.trueup.local.faults;

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
  REPLICA_LEAVES("a replica leaves", true);

  private final String words;
  private final boolean ofAService;

  FaultKind(String words, boolean ofAService) {
    this.words = words;
    this.ofAService = ofAService;
  }

  /** Whether it hits one service and not all. */
  boolean isOfAService() {
    return ofAService;
  }

  String words() {
    return words;
  }
}
