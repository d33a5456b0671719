package org.trueup.contracts.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What is other in a value of the law than in another one, in words that a person reads at a
 * glance: {@code score: 0.7705, then 0.767}; {@code codes: 98016 comes; G2012 goes}.
 */
final class ValueChange {
  private final List<String> said = new ArrayList<>();

  private ValueChange() {}

  static List<String> inWords(JsonNode from, JsonNode to) {
    var change = new ValueChange();
    if (ValueInWords.isShort(from) && ValueInWords.isShort(to)) {
      change.say("", ValueInWords.of(from) + "; then " + ValueInWords.of(to));
    } else {
      change.compare("", from, to);
    }
    return List.copyOf(change.said);
  }

  private void compare(String place, JsonNode from, JsonNode to) {
    if (from.equals(to)) {
      return;
    }
    if (from.isObject() && to.isObject()) {
      names(from, to).forEach(name -> compare(inside(place, name), at(from, name), at(to, name)));
    } else if (isList(from) && isList(to)) {
      lists(place, from, to);
    } else if (isNothing(from)) {
      said.add(place + " comes: " + ValueInWords.of(to));
    } else if (isNothing(to)) {
      said.add(place + " goes: " + ValueInWords.of(from));
    } else {
      say(place, ValueInWords.of(from) + ", then " + ValueInWords.of(to));
    }
  }

  private static boolean isNothing(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  private static Set<String> names(JsonNode from, JsonNode to) {
    var names = new LinkedHashSet<String>();
    from.fieldNames().forEachRemaining(names::add);
    to.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode at(JsonNode node, String name) {
    return node.has(name) ? node.get(name) : MissingNode.getInstance();
  }

  private static String inside(String place, String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  /** Of plain values, in an order that says nothing. */
  private static boolean isList(JsonNode node) {
    return node.isArray()
        && StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isValueNode);
  }

  private void lists(String place, JsonNode from, JsonNode to) {
    var come = without(to, from);
    var go = without(from, to);
    var parts = new ArrayList<String>();
    if (!come.isEmpty()) {
      parts.add(come + (come.contains(",") ? " come" : " comes"));
    }
    if (!go.isEmpty()) {
      parts.add(go + (go.contains(",") ? " go" : " goes"));
    }
    say(place, parts.isEmpty() ? "in another order" : String.join("; ", parts));
  }

  private static String without(JsonNode all, JsonNode others) {
    var known = StreamSupport.stream(others.spliterator(), false).collect(Collectors.toSet());
    return StreamSupport.stream(all.spliterator(), false)
        .filter(item -> !known.contains(item))
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  private void say(String place, String what) {
    said.add(place.isEmpty() ? what : place + ": " + what);
  }
}
