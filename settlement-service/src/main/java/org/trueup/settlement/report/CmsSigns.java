package org.trueup.settlement.report;

import java.util.Set;

/** CMS prints losses below zero, and what limits them; here they are amounts owed. */
public final class CmsSigns {
  private static final Set<String> LOSSES = Set.of("K", "M", "O", "Z", "BB", "CC", "FF", "GG");

  private CmsSigns() {}

  /** A plain decimal of CMS's report with the sign that its line has here. */
  public static String ours(String line, String plain) {
    if (!LOSSES.contains(line) || plain.equals("0")) {
      return plain;
    }
    return plain.startsWith("-") ? plain.substring(1) : "-" + plain;
  }
}
