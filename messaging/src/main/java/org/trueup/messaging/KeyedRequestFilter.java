package org.trueup.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.rest.Answer;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.access.Caller;

/**
 * Knows a request by its Idempotency-Key and answers it as the first time; the same key with
 * another body is refused. It goes for every operation that says so.
 */
class KeyedRequestFilter {
  private static final Logger LOG = Logger.getLogger(KeyedRequestFilter.class);

  /** When the body was looked at, and has its limit. */
  private static final int AFTER_ALL_OTHERS = 20_000;

  private static final List<String> HEADERS =
      List.of(HttpHeaders.ETAG, HttpHeaders.LOCATION, Answer.REVISION);

  private final ResourceInfo resource;
  private final Caller caller;
  private final KeyedRequest keyed;
  private final KeyedRequests requests;
  private final KeyedRequestTable table;
  private final ObjectMapper json;

  KeyedRequestFilter(
      ResourceInfo resource,
      Caller caller,
      KeyedRequest keyed,
      KeyedRequests requests,
      KeyedRequestTable table,
      ObjectMapper json) {
    this.resource = resource;
    this.caller = caller;
    this.keyed = keyed;
    this.requests = requests;
    this.table = table;
    this.json = json;
  }

  /** The answer that there is already; empty where the request is to be done. */
  @ServerRequestFilter(priority = AFTER_ALL_OTHERS)
  Optional<Response> known(ContainerRequestContext request) throws IOException {
    var key = request.getHeaderString(IdempotencyKey.HEADER);
    if (key == null || !IdempotencyKey.isTakenBy(resource.getResourceMethod())) {
      return Optional.empty();
    }
    var sent = sent(request, IdempotencyKey.required(key));
    var filed = table.find(sent);
    if (filed.isEmpty()) {
      keyed.is(sent);
    }
    return filed.map(before -> again(sent, before));
  }

  /** What changed nothing files its key here; what has to be approved is yet to be done. */
  @ServerResponseFilter
  void keep(ContainerRequestContext request, ContainerResponseContext response) {
    var sent = keyed.sent();
    var status = response.getStatusInfo();
    if (sent.isPresent()
        && status.getFamily() == Response.Status.Family.SUCCESSFUL
        && status.getStatusCode() != Response.Status.ACCEPTED.getStatusCode()) {
      keep(sent.get(), response);
    }
  }

  /** What was done is answered, kept or not: the same request is told that its answer is lost. */
  private void keep(KeyedRequest.Sent sent, ContainerResponseContext response) {
    try {
      var answer = answer(response);
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                requests.withTheChange();
                table.keep(sent, answer);
              });
    } catch (JsonProcessingException | RuntimeException failed) {
      LOG.warnv("the answer to {0} was not kept: {1}", sent.address(), failed.toString());
    }
  }

  private KeyedRequest.Sent sent(ContainerRequestContext request, String key) throws IOException {
    var body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    var address = request.getUriInfo().getRequestUri();
    var query = address.getRawQuery() == null ? "" : address.getRawQuery();
    return new KeyedRequest.Sent(
        caller.name(),
        request.getMethod() + " " + address.getRawPath(),
        key,
        new SentContent(query, request.getMediaType(), body).fingerprint(json),
        UUID.randomUUID());
  }

  private static Response again(KeyedRequest.Sent sent, KeyedRequestTable.Filed filed) {
    if (!filed.fingerprint().equals(sent.fingerprint())) {
      throw Refusal.conflict(
          "Idempotency-Key %s was used for another request to the same address. Send this one under a key of its own."
              .formatted(sent.key()));
    }
    var answer = filed.answer();
    if (answer == null) {
      throw Refusal.conflict(
          "The request with this Idempotency-Key was done, and its answer is not on file: it is being sent, or was lost. Send it again in a moment; if this stays, read what is on file.");
    }
    var response =
        Response.status(repeated(answer.status()))
            .type(MediaType.APPLICATION_JSON)
            .entity(answer.body());
    answer.headers().forEach(response::header);
    return response.build();
  }

  /** 201 the first time, 200 ever after, as everywhere. */
  private static int repeated(int status) {
    return status == Response.Status.CREATED.getStatusCode()
        ? Response.Status.OK.getStatusCode()
        : status;
  }

  private KeyedRequestTable.Answer answer(ContainerResponseContext response)
      throws JsonProcessingException {
    var headers = new TreeMap<String, String>();
    for (var name : HEADERS) {
      var value = response.getHeaderString(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return new KeyedRequestTable.Answer(
        response.getStatus(), headers, json.writeValueAsString(response.getEntity()));
  }
}
