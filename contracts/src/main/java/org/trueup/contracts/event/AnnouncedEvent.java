package org.trueup.contracts.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;

/** An event of which each revision supersedes the one before. */
public interface AnnouncedEvent {
  AcoId acoId();

  /** From 1. */
  long revision();

  /** The revision that it replaces: the one before; absent for the first. */
  @Nullable Long supersedes();

  /** What it is about: {@code A9004/2018}. */
  String key();

  /** What it is known by for ever: {@code assignment/A9004/2018/7}. */
  String id();

  /** When what it tells was recorded. */
  Instant recordedAt();

  Cause cause();

  /** Tells the parts without which nobody can use it. */
  void check(EventCheck check);
}
