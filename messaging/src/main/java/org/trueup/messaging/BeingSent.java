package org.trueup.messaging;

/** An announcement is on its way to the broker at this moment, and cannot be put behind others. */
final class BeingSent extends RuntimeException {
  private static final long serialVersionUID = 1;

  BeingSent(String id) {
    super(id + " is being sent");
  }
}
