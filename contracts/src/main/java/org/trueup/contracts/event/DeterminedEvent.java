package org.trueup.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;

/** An event that announces a result about an ACO and a performance year. */
public interface DeterminedEvent extends AnnouncedEvent {
  EventHead head();

  @Override
  default AcoId acoId() {
    return head().acoId();
  }

  @Override
  default long revision() {
    return head().revision();
  }

  @Override
  default @Nullable Long supersedes() {
    return head().supersedes();
  }

  @Override
  default String key() {
    return head().key();
  }

  @Override
  default Instant recordedAt() {
    return head().recordedAt();
  }

  @Override
  default Cause cause() {
    return head().cause();
  }

  @Override
  default void check(EventCheck check) {
    check.present("acoId", head().acoId());
    check.present("performanceYear", head().performanceYear());
    check.present("recordedAt", head().recordedAt());
    check.present("stage", head().stage());
    check.present("cause", head().cause());
  }
}
