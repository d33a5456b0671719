package org.trueup.rest.access;

import java.util.List;

/** What a caller may do, as the token of the identity provider names it (claim {@code groups}). */
public final class Role {
  /** Reads. */
  public static final String ANALYST = "analyst";

  /** Enters money inputs and closes. */
  public static final String PREPARER = "preparer";

  /** Approves what a preparer closed. */
  public static final String APPROVER = "approver";

  /** Handles files and messages. */
  public static final String OPERATOR = "operator";

  /** Sees identifiers of beneficiaries and what is tied to a beneficiary's token. */
  public static final String PHI_READER = "phi-reader";

  /** Sees who did what. */
  public static final String AUDITOR = "auditor";

  static final List<String> ALL =
      List.of(ANALYST, PREPARER, APPROVER, OPERATOR, PHI_READER, AUDITOR);

  private Role() {}
}
