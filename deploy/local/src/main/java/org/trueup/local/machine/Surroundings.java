package org.trueup.local.machine;

import java.util.List;

/** What the caller's surroundings do not decide, because a virtual machine is told by us. */
public final class Surroundings {
  /** Numbers are written with Arabic digits, and letters have the cases of English. */
  public static final List<String> LANGUAGE = List.of("-Duser.language=en", "-Duser.country=US");

  private Surroundings() {}
}
