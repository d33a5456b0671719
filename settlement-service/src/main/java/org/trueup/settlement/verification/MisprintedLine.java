package org.trueup.settlement.verification;

import java.util.List;

/**
 * A line that earlier versions printed under the letter of another. What was announced stays as it
 * was; a comparison reads it as what its title says.
 *
 * @param title of the line, which was right
 * @param printed the letter it was printed under
 * @param line its own letter in CMS's report
 */
record MisprintedLine(String title, String printed, String line) {
  private static final List<MisprintedLine> ALL =
      List.of(
          new MisprintedLine(
              "Share of months under extreme and uncontrollable circumstances", "DD", "EE"),
          new MisprintedLine("Share of assigned beneficiaries affected", "EE", "DD"));

  /** The letter of a line, whatever it was printed under. */
  static String letterOf(String printed, String title) {
    return ALL.stream()
        .filter(misprint -> misprint.printed.equals(printed) && misprint.title.equals(title))
        .map(MisprintedLine::line)
        .findFirst()
        .orElse(printed);
  }
}
