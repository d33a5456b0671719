package org.trueup.kubernetes.trial;

import java.util.Set;

/** What is done to a system that runs, and the alerts that have to tell of it. */
public enum Fault {
  A_FILE_THAT_IS_NO_LIST("TrueupListsRefused"),
  A_RECORD_THAT_NOBODY_SIGNED("TrueupDeadLetters"),
  A_RIGHT_IS_TAKEN_AWAY("TrueupBrokerRefuses", "TrueupRelayStands"),
  BENCHMARKS_ARE_AWAY("TrueupServiceMissing", "TrueupSettlementsSlow"),
  A_TABLE_IS_LOCKED("TrueupConnectionsWaitedFor", "TrueupRecomputationSlow"),
  THE_DATABASE_IS_AWAY(
      "TrueupErrors",
      "TrueupFarBehind",
      "TrueupIntakePaused",
      "TrueupNobodyLeads",
      "TrueupRelayDegraded"),
  RECORDS_ARE_LOST("TrueupEventsWait", "TrueupMessagesAlarm"),
  AN_ERROR_ENDS_A_RELAY("TrueupRelayStopped");

  private final Set<String> alerts;

  Fault(String... alerts) {
    this.alerts = Set.of(alerts);
  }

  /** The names of the alerts that fire. */
  public Set<String> alerts() {
    return alerts;
  }
}
