package org.trueup.messaging;

/** A record of which it is not shown that a service of this installation announced it. */
final class NotAuthentic extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotAuthentic(String why) {
    super(why);
  }
}
