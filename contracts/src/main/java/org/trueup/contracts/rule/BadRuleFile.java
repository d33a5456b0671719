package org.trueup.contracts.rule;

import org.jspecify.annotations.Nullable;

/** A rule file that cannot be trusted. The service does not start. */
public final class BadRuleFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadRuleFile(String file, String what) {
    this(file, what, null);
  }

  BadRuleFile(String file, String what, @Nullable Throwable cause) {
    super(file + ": " + what, cause);
  }
}
