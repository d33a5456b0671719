package org.trueup.contracts.measure;

/**
 * The catalog of what Trueup measures of itself. Alerts and pages may name nothing else of ours; no
 * tag ever has an ACO or a person in it.
 */
public enum Metric {
  OUTBOX_DEPTH("trueup.outbox.depth", Kind.GAUGE, "events that are not on Kafka yet"),
  OUTBOX_OLDEST("trueup.outbox.oldest", Kind.SECONDS, "how long the first of them has waited"),
  OUTBOX_REFUSED(
      "trueup.outbox.refused", Kind.GAUGE, "1 while the broker refuses an event that waits"),
  RELAY_LEADING("trueup.relay.leading", Kind.GAUGE, "1 where this replica's relay sends"),
  RELAY_DEGRADED("trueup.relay.degraded", Kind.GAUGE, "1 while the relay does not get on"),
  RELAY_STOPPED("trueup.relay.stopped", Kind.GAUGE, "1 when the relay has ended for good"),
  ALARMS(
      "trueup.messages.alarms", Kind.GAUGE, "reasons for which the check \"messages\" is degraded"),
  MESSAGES_WAITING(
      "trueup.messages.waiting", Kind.GAUGE, "events that wait for the revision before them"),
  DEAD_LETTERS(
      "trueup.messages.dead.letters",
      Kind.GAUGE,
      "records that could not be processed, and nobody has decided about"),
  INTAKE_PAUSED(
      "trueup.intake.paused", Kind.GAUGE, "topics whose events wait until the database takes them"),
  EVENTS_TAKEN("trueup.events.taken", Kind.COUNTER, "records taken in, by topic"),
  AUDIT_ENTRIES("trueup.audit.entries", Kind.COUNTER, "entries of the audit log"),
  LISTS("trueup.lists", Kind.COUNTER, "files that came, by what became of them"),
  SETTLEMENTS("trueup.settlements", Kind.COUNTER, "settlements recorded, by track and stage"),
  RECOMPUTATION("trueup.recomputation", Kind.TIMER, "settling a year anew, recorded or not"),
  LIST_TO_SETTLEMENT(
      "trueup.list.to.settlement",
      Kind.TIMER,
      "from an assignment's determination to the settlement that rests on it");

  /** How a metric grows, and what its name on the scraped page ends with. */
  public enum Kind {
    /** A figure of now. */
    GAUGE(""),
    /** The same, in seconds. */
    SECONDS("_seconds"),
    /** Only grows. */
    COUNTER("_total"),
    /** Durations: how many, how long all of them. */
    TIMER("_seconds_count");

    private final String ending;

    Kind(String ending) {
      this.ending = ending;
    }
  }

  private final String title;
  private final Kind kind;
  private final String what;

  Metric(String title, Kind kind, String what) {
    this.title = title;
    this.kind = kind;
    this.what = what;
  }

  /** {@code trueup.outbox.depth}. */
  public String title() {
    return title;
  }

  public Kind kind() {
    return kind;
  }

  /** What it counts or measures. */
  public String what() {
    return what;
  }

  /** As Prometheus has it: {@code trueup_outbox_oldest_seconds}. */
  public String onThePage() {
    return title.replace('.', '_') + kind.ending;
  }
}
