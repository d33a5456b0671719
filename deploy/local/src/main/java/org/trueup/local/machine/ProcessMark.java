package org.trueup.local.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which process is meant: its number alone is given to another one some day. */
public record ProcessMark(long id, Instant startedAt) {
  /** The clock that start instants are derived from moves a little on machines that correct it. */
  private static final Duration SAME_INSTANT = Duration.ofSeconds(2);

  static ProcessMark of(ProcessHandle process) {
    return new ProcessMark(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
  }

  public static ProcessMark ofThisProcess() {
    return of(ProcessHandle.current());
  }

  /** The process, while it lives. */
  Optional<ProcessHandle> find() {
    return ProcessHandle.of(id).filter(ProcessHandle::isAlive).filter(this::isTheSame);
  }

  public boolean isAlive() {
    return find().isPresent();
  }

  private boolean isTheSame(ProcessHandle process) {
    var apart = Duration.between(startedAt, of(process).startedAt()).abs();
    return apart.compareTo(SAME_INSTANT) <= 0;
  }
}
