package org.trueup.local.delivery;

import java.util.ArrayList;
import java.util.List;

/**
 * What one service took of a workbook.
 *
 * @param facts by the resources that show them
 * @param warnings what is odd about it, as sentences
 */
public record ServiceShare(String service, List<String> facts, List<String> warnings) {
  public ServiceShare {
    facts = List.copyOf(facts);
    warnings = List.copyOf(warnings);
  }

  boolean says() {
    return !facts.isEmpty() || !warnings.isEmpty();
  }

  /** A line of facts, and one for each warning. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    if (!facts.isEmpty()) {
      lines.add(service + ": " + String.join(", ", facts));
    }
    warnings.forEach(warning -> lines.add("warning: " + warning));
    return lines;
  }
}
