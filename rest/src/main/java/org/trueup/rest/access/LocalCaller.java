package org.trueup.rest.access;

import java.security.Principal;

/** Whoever sits at the machine that everything runs on: known by no more than that. */
record LocalCaller() implements Principal {
  @Override
  public String getName() {
    return "local";
  }
}
