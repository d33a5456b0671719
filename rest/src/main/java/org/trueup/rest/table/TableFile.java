package org.trueup.rest.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.trueup.rest.Table;

/**
 * An answer that is kept as a file: it has a name that says what is in it. It writes any object,
 * for the framework asks no writer of an interface about an answer with headers of its own.
 */
abstract class TableFile implements MessageBodyWriter<Object> {
  private static final Set<String> SAID_BY_OTHERS = Set.of("acos", "performance-years");

  private final ObjectMapper json;
  private final ObjectMapper measured;

  @Context UriInfo address;

  TableFile(ObjectMapper json) {
    this.json = json;
    this.measured = MeasuredValues.knownTo(json);
  }

  /** The media type with its parameters. */
  abstract String mediaType();

  /** What its name ends with. */
  abstract String ending();

  abstract void write(Grid grid, OutputStream out) throws IOException;

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return Table.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Object answer,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    headers.putSingle(HttpHeaders.CONTENT_TYPE, mediaType());
    headers.putSingle(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName() + "\"");
    var grid = Grid.of((Table) answer, json, measured);
    write(grid.orColumns(() -> ColumnsOf.table(genericType, json)), out);
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
    return String.join("-", parts).replaceAll("[^A-Za-z0-9-]", "") + ending();
  }
}
