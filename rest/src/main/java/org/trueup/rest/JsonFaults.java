package org.trueup.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.refusal.WithheldIdentifiers;

/** What Jackson could not read, said with its JSON pointer and in the words of the field. */
final class JsonFaults {
  private static final String FORM = "RFC 8259: a JSON text";

  private static final StreamReadConstraints MOST = StreamReadConstraints.defaults();
  private static final String LIMITS =
      "JSON that is nested no deeper than %d, with names of at most %d characters and numbers of at most %d digits"
          .formatted(MOST.getMaxNestingDepth(), MOST.getMaxNameLength(), MOST.getMaxNumberLength());

  /** How values are written that are not of the field. */
  private static final Map<Class<?>, String> WRITTEN =
      Map.of(
          String.class, "a text in quotes",
          LocalDate.class, "a date such as 2018-01-31",
          Instant.class, "an instant such as 2019-08-30T12:00:00Z",
          YearMonth.class, "a month such as 2018-01",
          BigDecimal.class, "a number");

  private JsonFaults() {}

  static Refusal refusal(JacksonException unreadable) {
    return Refusal.malformed(
        switch (unreadable) {
          case JsonMappingException mapping -> fault(mapping);
          case StreamConstraintsException tooMuch -> syntax(tooMuch, LIMITS);
          default -> syntax(unreadable, "well-formed JSON that has each field once");
        });
  }

  private static Fault fault(JsonMappingException mapping) {
    var pointer = pointer(mapping);
    return switch (mapping) {
      case UnrecognizedPropertyException unknown ->
          Fault.at(
                  pointer,
                  unknown.getPropertyName(),
                  "one of the fields "
                      + unknown.getKnownPropertyIds().stream()
                          .map(String::valueOf)
                          .sorted()
                          .collect(Collectors.joining(", ")))
              .under("A body has the fields of its resource and no others", null);
      case ValueInstantiationException wrong ->
          ValueForm.of(wrong.getType().getRawClass()).fault(pointer, null, reason(wrong));
      case InvalidFormatException wrong ->
          ValueForm.of(wrong.getTargetType())
              .fault(pointer, written(wrong.getValue()), expected(wrong.getTargetType()));
      case MismatchedInputException wrong ->
          ValueForm.of(wrong.getTargetType()).fault(pointer, null, expected(wrong.getTargetType()));
      default -> Fault.at(pointer, null, "a readable value");
    };
  }

  /** None of these is an amount. */
  private static String written(Object value) {
    return WithheldIdentifiers.withhold(String.valueOf(value));
  }

  private static String reason(ValueInstantiationException wrong) {
    return wrong.getCause() instanceof IllegalArgumentException malformed
        ? Fault.expectedBy(malformed)
        : "a readable value";
  }

  private static String expected(Class<?> type) {
    if (type == null) {
      return "a JSON object";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
    }
    if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
      return "a whole number, not in quotes";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (type.isRecord() && !type.getName().startsWith("org.trueup.contracts.value")) {
      return "a JSON object";
    }
    return type.getName().startsWith("org.trueup.contracts.value")
        ? "a text in quotes: " + words(type.getSimpleName())
        : WRITTEN.getOrDefault(type, "a " + words(type.getSimpleName()));
  }

  private static String words(String className) {
    return className.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** The reader's own words would repeat what it read. */
  private static Fault syntax(JacksonException unreadable, String expected) {
    var at = unreadable.getLocation();
    var place =
        at == null
            ? Place.pointer("")
            : new Place("", null, null, (long) at.getLineNr(), String.valueOf(at.getColumnNr()));
    return new Fault(place, null, expected, FORM, null);
  }

  private static String pointer(JsonMappingException mapping) {
    return mapping.getPath().stream()
        .map(step -> step.getFieldName() != null ? escape(step.getFieldName()) : index(step))
        .map(step -> "/" + step)
        .collect(Collectors.joining());
  }

  private static String index(JsonMappingException.Reference step) {
    return String.valueOf(step.getIndex());
  }

  private static String escape(String field) {
    return field.replace("~", "~0").replace("/", "~1");
  }
}
