package org.trueup.settlement.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.json.Json;
import org.trueup.settlement.verification.VerifiedSettlement.Difference;

/**
 * Two versions of one settlement event, line by line and figure by figure. A line is named by its
 * letter, everything else by its path.
 */
final class EventComparison {
  /**
   * What a settlement was computed from is given. By what, and how sure somebody was of the rules,
   * is told apart from the differences.
   */
  private static final Set<String> GIVEN =
      Set.of("inputs", "softwareVersion", "rulesFingerprint", "provisionalRules", "fingerprint");

  /**
   * The letter names the line; whether its rules are verified in a text is told apart. Which facts
   * it rests on is no figure: earlier versions named all of the settlement.
   */
  private static final Set<String> APART = Set.of("line", "provisional", "inputs");

  private static final String LINES = "lines";
  private static final String VALUE = "value";

  private EventComparison() {}

  static List<Difference> of(SettlementDetermined stored, SettlementDetermined recomputed) {
    var ours = figures(stored);
    var theirs = figures(recomputed);
    var names = new TreeSet<>(ours.keySet());
    names.addAll(theirs.keySet());
    var differences = new ArrayList<Difference>();
    for (var name : inOrder(ours, names)) {
      compare(name, ours.get(name), theirs.get(name), differences);
    }
    // What was stored must still be what was fingerprinted, whoever computes it today.
    compare("fingerprint", stored.fingerprint(), Fingerprint.of(stored), differences);
    return List.copyOf(differences);
  }

  /** Every column of a row that does not say what its event says. */
  static List<Difference> ofColumns(Map<String, String> stored, Map<String, String> ofEvent) {
    var differences = new ArrayList<Difference>();
    for (var name : inOrder(stored, new TreeSet<>(ofEvent.keySet()))) {
      compare("column " + name, stored.get(name), ofEvent.get(name), differences);
    }
    return differences;
  }

  private static List<String> inOrder(Map<String, String> first, TreeSet<String> all) {
    var order = new ArrayList<>(first.keySet());
    all.removeAll(first.keySet());
    order.addAll(all);
    return order;
  }

  private static void compare(
      String name,
      @Nullable String stored,
      @Nullable String recomputed,
      List<Difference> differences) {
    if (!Objects.equals(stored, recomputed)) {
      differences.add(new Difference(name, stored, recomputed));
    }
  }

  private static Map<String, String> figures(SettlementDetermined settlement) {
    var figures = new LinkedHashMap<String, String>();
    var tree = Json.tree(settlement);
    for (var line : tree.path(LINES)) {
      line(line, figures);
    }
    for (var property : tree.properties()) {
      if (!GIVEN.contains(property.getKey()) && !property.getKey().equals(LINES)) {
        add(property.getKey(), property.getValue(), figures);
      }
    }
    return figures;
  }

  private static void line(JsonNode line, Map<String, String> figures) {
    var letter = MisprintedLine.letterOf(line.path("line").asText(), line.path("title").asText());
    for (var property : line.properties()) {
      if (APART.contains(property.getKey())) {
        continue;
      }
      var name = property.getKey().equals(VALUE) ? letter : letter + " " + property.getKey();
      add(name, property.getValue(), figures);
    }
  }

  private static void add(String path, JsonNode value, Map<String, String> figures) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(inner -> add(path + "." + inner.getKey(), inner.getValue(), figures));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        add(path + "." + i, value.get(i), figures);
      }
    } else {
      figures.put(path, value.asText());
    }
  }
}
