package org.trueup.local.faults;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Does what a launcher or a cluster does all the time: what ended by itself is started again. */
final class Supervisor {
  private static final Logger log = Logger.getLogger(Supervisor.class.getName());
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final Thread thread;

  private Supervisor(Thread thread) {
    this.thread = thread;
  }

  static Supervisor of(Cluster cluster) {
    return new Supervisor(Thread.ofPlatform().name("supervisor").start(() -> supervise(cluster)));
  }

  private static void supervise(Cluster cluster) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        startWhatEnded(cluster);
        Thread.sleep(BETWEEN_LOOKS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** What does not start while its disk is full does so later. */
  private static void startWhatEnded(Cluster cluster) throws InterruptedException {
    try {
      cluster.startWhatEnded();
    } catch (RuntimeException notYet) {
      log.log(Level.WARNING, "again in a moment", notYet);
    }
  }

  /** Returns when it does nothing any more. */
  void stop() throws InterruptedException {
    thread.interrupt();
    thread.join();
  }
}
