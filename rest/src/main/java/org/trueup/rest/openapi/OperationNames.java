package org.trueup.rest.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * What programs call an operation that were generated from the document: its method and the parts
 * of its path, {@code getAcosPerformanceYearsSettlementOverview}. As lasting as the path.
 */
final class OperationNames {
  private static final Set<String> SAYS_WHOSE = Set.of("acos", "performance-years", "agreements");

  private OperationNames() {}

  static void name(String path, PathItem item) {
    item.getOperations()
        .forEach(
            (method, operation) -> {
              if (operation.getOperationId() == null) {
                operation.setOperationId(name(method.name(), path));
              }
              operation.setTags(List.of(subject(path)));
            });
  }

  /** A parameter in the middle says nothing more; the last one tells one from many. */
  private static String name(String method, String path) {
    var parts = path.split("/");
    var words =
        Arrays.stream(parts)
            .filter(part -> !part.isEmpty() && !part.startsWith("{"))
            .map(OperationNames::capitalized)
            .collect(Collectors.joining());
    var last = parts.length == 0 ? "" : parts[parts.length - 1];
    var by = last.startsWith("{") ? "By" + capitalized(last.substring(1, last.length() - 1)) : "";
    return method.toLowerCase(Locale.ROOT) + words + by;
  }

  /**
   * What it is about, for a document in chapters: of {@code /acos/{acoId}/performance-years/{py}/
   * benchmark/lines} it is {@code benchmark}, of {@code /rules/diff} it is {@code rules}.
   */
  private static String subject(String path) {
    var parts =
        Arrays.stream(path.split("/"))
            .filter(part -> !part.isEmpty() && !part.startsWith("{"))
            .toList();
    return parts.stream()
        .filter(part -> !SAYS_WHOSE.contains(part))
        .findFirst()
        .orElse(parts.getLast())
        .replace('-', ' ');
  }

  /** {@code performance-years} is {@code PerformanceYears}. */
  private static String capitalized(String part) {
    return Arrays.stream(part.split("[^A-Za-z0-9]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }
}
