package org.trueup.rest;

import java.io.IOException;

/** The client went away, or fell silent, before its body was there: nobody here failed. */
final class BodyBroken extends IOException {
  private static final long serialVersionUID = 1L;

  BodyBroken(IOException cause) {
    super("the body broke off while it was read", cause);
  }
}
