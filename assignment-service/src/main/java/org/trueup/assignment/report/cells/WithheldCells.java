package org.trueup.assignment.report.cells;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedSet;
import java.util.TreeSet;

/** An answer from which cells are taken; it says in the end which ones. */
final class WithheldCells {
  private static final String WITHHELD = "withheld";
  private static final String WARNINGS = "warnings";

  private final ObjectNode answer;
  private final SortedSet<String> withheld = new TreeSet<>();

  WithheldCells(ObjectNode answer) {
    this.answer = answer;
  }

  /** Takes fields of the answer itself. */
  void withhold(String... names) {
    withholdIn(answer, "", names);
  }

  /**
   * Takes fields of an object in the answer.
   *
   * @param place its JSON pointer
   */
  void withholdIn(JsonNode object, String place, String... names) {
    for (var name : names) {
      if (object instanceof ObjectNode parent && parent.has(name)) {
        parent.remove(name);
        withheld.add(place + "/" + name);
      }
    }
  }

  /** The answer with the JSON pointers of what was taken. */
  ObjectNode told() {
    if (answer.get(WARNINGS) instanceof ArrayNode warnings) {
      for (int i = 0; i < warnings.size(); i++) {
        warnings.set(i, SmallCells.inWords(warnings.get(i).asText()));
      }
    }
    if (!withheld.isEmpty()) {
      var places = answer.putArray(WITHHELD);
      withheld.forEach(places::add);
    }
    return answer;
  }
}
