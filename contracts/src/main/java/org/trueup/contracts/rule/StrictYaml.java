package org.trueup.contracts.rule;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Executable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.Rate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;

/**
 * YAML as a lawyer reads it: no unknown or repeated key, no anchor or alias, and a rate always with
 * its sign.
 */
final class StrictYaml {
  private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

  private final JsonMapper mapper =
      JsonMapper.builder(new YAMLFactory())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .annotationIntrospector(new RequiredUnlessNullable())
          .addModule(new SimpleModule().addDeserializer(Rate.class, new SignedRate()))
          .build();

  RuleDocument document(String file, String yaml) {
    return read(file, yaml, RuleDocument.class);
  }

  <T> T read(String file, String yaml, Class<T> type) {
    refuseAnchors(file, yaml);
    try {
      return mapper.readValue(yaml, type);
    } catch (JsonProcessingException unreadable) {
      throw new BadRuleFile(file, what(unreadable), unreadable);
    }
  }

  <V> V value(String file, JsonNode node, Class<V> type) {
    try {
      return mapper.treeToValue(node, type);
    } catch (JsonProcessingException unreadable) {
      throw new BadRuleFile(file, what(unreadable), unreadable);
    }
  }

  /** For whoever wrote the file: where it stands, and no name of a class. */
  private static String what(JsonProcessingException unreadable) {
    var what =
        unreadable instanceof UnrecognizedPropertyException unknown
            ? unrecognized(unknown)
            : PACKAGES.matcher(unreadable.getOriginalMessage()).replaceAll("");
    var at = unreadable.getLocation();
    return at == null || at.getLineNr() < 1
        ? what
        : "%s (line %d, column %d)".formatted(what, at.getLineNr(), at.getColumnNr());
  }

  private static String unrecognized(UnrecognizedPropertyException unknown) {
    return "Unrecognized field \"%s\": it must be one of %s"
        .formatted(
            unknown.getPropertyName(),
            unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", ")));
  }

  private static void refuseAnchors(String file, String yaml) {
    try {
      for (Event event : new Yaml(new LoaderOptions()).parse(new StringReader(yaml))) {
        if (event instanceof AliasEvent || event instanceof NodeEvent node && hasAnchor(node)) {
          throw new BadRuleFile(file, "anchors and aliases are not allowed: write the value out");
        }
      }
    } catch (YAMLException unreadable) {
      throw new BadRuleFile(file, String.valueOf(unreadable.getMessage()), unreadable);
    }
  }

  private static boolean hasAnchor(NodeEvent node) {
    return node.getAnchor() != null;
  }

  /** A key that may be missing is marked as such in the record that it is read into. */
  private static final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
      if (member instanceof AnnotatedParameter parameter
          && parameter.getOwner().getAnnotated() instanceof Executable creator) {
        var type = creator.getAnnotatedParameterTypes()[parameter.getIndex()];
        return !type.isAnnotationPresent(Nullable.class);
      }
      return super.hasRequiredMarker(member);
    }
  }

  /** Takes {@code 3.9%} and refuses {@code 0.039} and {@code 3.9}. */
  private static final class SignedRate extends JsonDeserializer<Rate> {
    @Override
    public Rate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (parser.currentToken() == JsonToken.VALUE_STRING && parser.getText().endsWith("%")) {
        return percent(parser.getText(), context);
      }
      return context.reportInputMismatch(
          Rate.class,
          "\"%s\" is a bare number: write a rate with its sign, as in 3.9%%",
          parser.getText());
    }

    private static Rate percent(String text, DeserializationContext context) throws IOException {
      try {
        return Rate.parse(text);
      } catch (IllegalArgumentException noRate) {
        return context.reportInputMismatch(Rate.class, "%s", noRate.getMessage());
      }
    }
  }
}
