package org.trueup.assignment.calculation.list;

/** What has become of a list. */
public enum ListStatus {
  /** The settlement of its year counts it. */
  GOVERNING,
  /** The latest delivery of its period, and a later period governs. */
  IN_FORCE,
  /** A later delivery of the period has replaced it. */
  SUPERSEDED,
  /** It was wrong, and was withdrawn. */
  WITHDRAWN
}
