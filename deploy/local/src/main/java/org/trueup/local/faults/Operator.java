package org.trueup.local.faults;

import java.io.IOException;

/**
 * What operators do about a database or a topic that was lost, and what follows for the judgment.
 */
final class Operator {
  private final Cluster cluster;
  private final EventLog log;
  private final HandledLog handled;
  private final Restoration restoration;
  private final Recreation recreation;
  private boolean announcedAgain;

  Operator(Cluster cluster, EventLog log, HandledLog handled, Writers writers) {
    this.cluster = cluster;
    this.log = log;
    this.handled = handled;
    this.restoration = new Restoration(cluster, writers);
    this.recreation = new Recreation(cluster, writers.acos());
  }

  /** Inboxes forget what came since the backup: it may be handled again. */
  void restore() throws InterruptedException, IOException {
    restoration.happen(() -> handled.mayHandleAgain(log.events().stream().map(Event::id).toList()));
  }

  void recreate(long choice) throws InterruptedException {
    announcedAgain = true;
    log.recreated(cluster.bootstrap(), recreation.happen(choice));
  }

  /** Whether events may stand on their topics once more. */
  boolean announcedAgain() {
    return announcedAgain;
  }
}
