package org.trueup.embedded;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds every answer that a test sees to what the service's OpenAPI document says of it: the
 * status, the media type, every property.
 */
public final class ConformingAnswers implements Filter {
  private static final Map<URI, OpenApiDocument> DOCUMENTS = new ConcurrentHashMap<>();

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification specification,
      FilterContext context) {
    var response = context.next(request, specification);
    var uri = URI.create(request.getURI());
    var document =
        DOCUMENTS.computeIfAbsent(uri.resolve("/q/openapi"), ConformingAnswers::complete);
    var faults =
        document.faultsOf(
            new OpenApiDocument.Answer(
                request.getMethod(),
                uri.getPath(),
                response.statusCode(),
                response.contentType(),
                response.asString()));
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "%s %s %d is not what the OpenAPI document says: %s"
              .formatted(request.getMethod(), uri.getPath(), response.statusCode(), faults));
    }
    return response;
  }

  private static OpenApiDocument complete(URI address) {
    var document = OpenApiDocument.read(address);
    if (!document.gaps().isEmpty()) {
      throw new AssertionError(address + " is incomplete: " + document.gaps());
    }
    return document;
  }
}
