package org.trueup.rest;

/** An answer about several things alike; the audit log says how many of them were shown. */
public interface Counted {
  /** How many this answer shows. */
  int count();
}
