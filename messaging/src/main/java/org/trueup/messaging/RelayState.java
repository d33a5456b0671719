package org.trueup.messaging;

/**
 * What the relay of this replica does, for whoever watches it.
 *
 * @param fault why it does not get on; empty when it does
 */
record RelayState(Phase phase, String fault) {
  /** Where it stands. */
  enum Phase {
    OFF,
    STARTING,
    STANDBY,
    LEADING,
    DEGRADED,
    STOPPED
  }

  static RelayState of(Phase phase) {
    return new RelayState(phase, "");
  }

  static RelayState degraded(String fault) {
    return new RelayState(Phase.DEGRADED, fault);
  }

  static RelayState degraded(Exception fault) {
    return degraded(fault.toString());
  }
}
