package org.trueup.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The rows of a table as CSV (RFC 4180), the very values that JSON has: what lies in an object is a
 * column of its own, {@code distance.rate}. A text that a spreadsheet would take for a formula gets
 * an apostrophe before it.
 */
@Provider
@Produces(TableAsCsv.MEDIA_TYPE)
public class TableAsCsv implements MessageBodyWriter<Table> {
  public static final String MEDIA_TYPE = "text/csv";

  private static final Set<String> SAID_BY_OTHERS = Set.of("acos", "performance-years");
  private static final String NUMBER = "[+-]?\\d+(\\.\\d+)?";
  private static final String FORMULA = "=+-@\t\r";

  private final ObjectMapper json;

  @Context UriInfo address;

  TableAsCsv(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return Table.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Table table,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    headers.putSingle(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE + ";charset=UTF-8;header=present");
    headers.putSingle(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName() + "\"");
    var rows = table.items().stream().map(item -> row(json.valueToTree(item))).toList();
    var columns = new LinkedHashSet<String>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.writeRecord(columns);
    for (var row : rows) {
      csv.writeRecord(columns.stream().map(column -> row.getOrDefault(column, "")).toList());
    }
    csv.flush();
  }

  private static Map<String, String> row(JsonNode item) {
    var cells = new LinkedHashMap<String, String>();
    add("", item, cells);
    return cells;
  }

  private static void add(String name, JsonNode value, Map<String, String> cells) {
    switch (value) {
      case ObjectNode object ->
          object
              .properties()
              .forEach(
                  part ->
                      add(
                          name.isEmpty() ? part.getKey() : name + "." + part.getKey(),
                          part.getValue(),
                          cells));
      case ArrayNode array -> cells.put(name, cell(joined(array)));
      default -> cells.put(name, cell(value.asText("")));
    }
  }

  private static String joined(ArrayNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(element -> element.isValueNode() ? element.asText() : element.toString())
        .collect(Collectors.joining("; "));
  }

  private static String cell(String text) {
    boolean isFormula =
        !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !text.matches(NUMBER);
    return isFormula ? "'" + text : text;
  }

  /** {@code A9004-2018-settlement-lines.csv}. */
  private String fileName() {
    List<String> parts =
        address.getPathSegments().stream()
            .map(PathSegment::getPath)
            .filter(part -> !part.isEmpty() && !SAID_BY_OTHERS.contains(part))
            .collect(Collectors.toCollection(ArrayList::new));
    var year = address.getQueryParameters().getFirst("performanceYear");
    if (year != null) {
      parts.add(year);
    }
    return String.join("-", parts).replaceAll("[^A-Za-z0-9-]", "") + ".csv";
  }
}
