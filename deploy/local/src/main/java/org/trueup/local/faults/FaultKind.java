package org.trueup.local.faults;

/** What may go wrong. */
enum FaultKind {
  KILL_SERVICE("kill -9 of a service"),
  KILL_RELAY_LEADER("kill -9 of the relay that leads"),
  KILL_BROKER("kill -9 of the broker"),
  KILL_DATABASE("kill -9 of PostgreSQL"),
  PAUSE_SERVICE("pause of a service"),
  PAUSE_BROKER("pause of the broker"),
  PAUSE_DATABASE("pause of PostgreSQL"),
  CUT_NETWORK("network to the broker cut"),
  SILENCE_NETWORK("network to the broker silent"),
  FULL_DISK("disk of PostgreSQL and the broker full"),
  DUPLICATES("events delivered again"),
  LATE_EVENTS("old revisions delivered late"),
  REPLICA_JOINS("a replica joins"),
  REPLICA_LEAVES("a replica leaves");

  private final String words;

  FaultKind(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
