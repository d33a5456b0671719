package org.trueup.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a change of a published schema takes from its readers. A reader holds each event against
 * what was published when the reader was written: so whatever that promised must still be so.
 * Events may tell more, and tell it more narrowly; never less, never wider, never otherwise.
 */
final class Compatibility {
  /** Keywords that only speak to people, or that only name things. */
  private static final Set<String> FREE =
      Set.of("title", "description", "examples", "$comment", "$defs", "$schema");

  private static final Set<String> LEAST =
      Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
  private static final Set<String> MOST =
      Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");

  /** What may be said anew, for it can only say more of the same. */
  private static final Set<String> NARROWS =
      Stream.of(LEAST, MOST, Set.of("pattern", "format", "const", "x-unit", "uniqueItems"))
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final JsonNode published;
  private final JsonNode current;
  private final List<String> breaks = new ArrayList<>();
  private final Set<String> compared = new HashSet<>();

  private Compatibility(JsonNode published, JsonNode current) {
    this.published = published;
    this.current = current;
  }

  /** Every promise that is broken, with its place; none when readers need not care. */
  static List<String> breaks(JsonNode published, JsonNode current) {
    var comparison = new Compatibility(published, current);
    comparison.compare("", "$id", published.path("$id"), current.path("$id"));
    comparison.compare("", published, current);
    return comparison.breaks;
  }

  private void compare(String place, JsonNode before, JsonNode now) {
    var old = resolve(published, before);
    var young = resolve(current, now);
    if (!compared.add(place) || place.length() > 2000) {
      return; // a definition that contains itself
    }
    var keywords = new TreeSet<String>();
    old.fieldNames().forEachRemaining(keywords::add);
    young.fieldNames().forEachRemaining(keywords::add);
    keywords.removeAll(FREE);
    keywords.forEach(keyword -> compare(place, keyword, old.path(keyword), young.path(keyword)));
    additions(place, old, young);
  }

  /** Where something was said of properties without a name, a new one must keep to it. */
  private void additions(String place, JsonNode old, JsonNode young) {
    var others = old.path("additionalProperties");
    for (var added : young.path("properties").properties()) {
      var inside = place + "/" + added.getKey();
      if (others.isMissingNode() || old.path("properties").has(added.getKey())) {
        continue;
      }
      if (others.isObject()) {
        compare(inside, others, added.getValue());
      } else if (!others.asBoolean()) {
        breaks.add(inside + ": is new where nothing more could come");
      }
    }
  }

  private void compare(String place, String keyword, JsonNode before, JsonNode now) {
    switch (keyword) {
      case "properties" -> properties(place, before, now);
      case "items", "additionalProperties", "propertyNames" -> inner(place, keyword, before, now);
      case "required" -> lost(place, before, now, "is no longer always there");
      case "type", "enum" -> gained(place, keyword, before, now);
      case "x-extensible-enum" -> lost(place, before, now, "is no longer a value");
      default -> {
        if (!narrower(keyword, before, now)) {
          breaks.add(place + ": " + keyword + " was " + shown(before) + " and is " + shown(now));
        }
      }
    }
  }

  private void properties(String place, JsonNode before, JsonNode now) {
    before
        .properties()
        .forEach(
            property -> {
              var inside = place + "/" + property.getKey();
              if (now.has(property.getKey())) {
                compare(inside, property.getValue(), now.get(property.getKey()));
              } else {
                breaks.add(inside + ": is gone");
              }
            });
  }

  /** What was said of all that is inside; closing what was open takes nothing away. */
  private void inner(String place, String keyword, JsonNode before, JsonNode now) {
    if (before.isObject() && now.isObject()) {
      compare(place + "/" + keyword, before, now);
    } else if (!before.equals(now) && !before.isMissingNode()) {
      breaks.add(place + ": " + keyword + " was " + shown(before) + " and is " + shown(now));
    }
  }

  private void lost(String place, JsonNode before, JsonNode now, String complaint) {
    for (var value : before) {
      if (!contains(now, value)) {
        breaks.add(place + "/" + value.asText() + ": " + complaint);
      }
    }
  }

  /** A list of what may be: absent means that anything may. */
  private void gained(String place, String keyword, JsonNode before, JsonNode now) {
    if (before.isMissingNode()) {
      return;
    }
    if (now.isMissingNode()) {
      breaks.add(place + ": " + keyword + " is no longer said");
    }
    for (var value : asList(now)) {
      if (!contains(asList(before), value)) {
        breaks.add(place + ": " + keyword + " may now be " + shown(value));
      }
    }
  }

  private static boolean narrower(String keyword, JsonNode before, JsonNode now) {
    if (before.equals(now) || before.isMissingNode() && NARROWS.contains(keyword)) {
      return true;
    }
    if (LEAST.contains(keyword)) {
      return now.isNumber() && now.decimalValue().compareTo(before.decimalValue()) > 0;
    }
    if (MOST.contains(keyword)) {
      return now.isNumber() && now.decimalValue().compareTo(before.decimalValue()) < 0;
    }
    return false; // patterns, formats, units, combinations: nobody can tell but a person
  }

  private static JsonNode resolve(JsonNode document, JsonNode schema) {
    var followed = schema;
    while (followed.path("$ref").asText().startsWith("#")) {
      followed = document.at(followed.get("$ref").asText().substring(1));
    }
    return followed;
  }

  private static JsonNode asList(JsonNode one) {
    return one.isArray() || one.isMissingNode()
        ? one
        : JsonNodeFactory.instance.arrayNode().add(one);
  }

  private static boolean contains(JsonNode list, JsonNode value) {
    return StreamSupport.stream(list.spliterator(), false).anyMatch(value::equals);
  }

  private static String shown(JsonNode node) {
    return node instanceof MissingNode ? "not there" : node.toString();
  }
}
