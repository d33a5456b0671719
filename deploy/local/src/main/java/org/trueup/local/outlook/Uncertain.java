package org.trueup.local.outlook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What an answer says is carried forward, was not read in a text, or is assumed. */
final class Uncertain {
  private Uncertain() {}

  /** A line for each. */
  static List<String> of(JsonNode answer, String indent) {
    var lines = new ArrayList<String>();
    if (answer.has("rulesCarriedForwardFrom")) {
      lines.add(
          indent
              + "rules carried forward from "
              + Figures.text(answer, "/rulesCarriedForwardFrom"));
    }
    answer
        .path("provisionalRules")
        .forEach(it -> lines.add(indent + "provisional: " + it.asText()));
    answer.path("assumptions").forEach(it -> lines.add(indent + "assumed: " + it.asText()));
    return lines;
  }
}
