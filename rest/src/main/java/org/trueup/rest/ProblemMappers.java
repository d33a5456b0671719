package org.trueup.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.trueup.contracts.refusal.FailureChain;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.NoRuleInForce;

/** Every exception that reaches the edge, as problem+json. */
class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final String RETRY_AFTER_SECONDS = "5";
  private static final Set<Refusal.Kind> ASK_AGAIN =
      Set.of(Refusal.Kind.TOO_MANY, Refusal.Kind.BUSY);

  /** What the framework refuses by itself, whose words are about its code. */
  private static final Map<Integer, String> OF_THE_FRAMEWORK =
      Map.of(
          400, "The request cannot be read",
          404, "There is nothing at this address; /q/openapi tells what there is",
          405, "This method is not one of this address; /q/openapi tells which are",
          406, "The answer is of no media type that the header Accept names");

  private final NotSignedIn notSignedIn;
  private final DatabaseState database;
  private final Limits limits;
  private final MediaTypeCheck mediaTypes;

  ProblemMappers(
      NotSignedIn notSignedIn, DatabaseState database, Limits limits, MediaTypeCheck mediaTypes) {
    this.notSignedIn = notSignedIn;
    this.database = database;
    this.limits = limits;
    this.mediaTypes = mediaTypes;
  }

  @ServerExceptionMapper
  Response refused(Refusal refusal) {
    var answer = Problem.of(refusal).toResponse();
    return ASK_AGAIN.contains(refusal.kind()) ? askAgain(answer) : answer;
  }

  @ServerExceptionMapper
  Response notSignedIn(UnauthorizedException unknown) {
    return notSignedIn.response();
  }

  @ServerExceptionMapper
  Response notAllowed(ForbiddenException refused) {
    return Problem.of(
            new Refusal(
                Refusal.Kind.FORBIDDEN,
                "Your token's roles (claim \"groups\") do not allow this",
                java.util.List.of()))
        .toResponse();
  }

  @ServerExceptionMapper
  Response noRule(NoRuleInForce none) {
    return Problem.of(
            new Refusal(
                Refusal.Kind.RULE_BROKEN, String.valueOf(none.getMessage()), java.util.List.of()))
        .toResponse();
  }

  @ServerExceptionMapper
  Response unreadableBody(MismatchedInputException unreadable) {
    return refused(JsonFaults.refusal(unreadable));
  }

  @ServerExceptionMapper
  Response tooMuchOfABody(StreamConstraintsException unreadable) {
    return refused(JsonFaults.refusal(unreadable));
  }

  @ServerExceptionMapper
  Response noTextInABody(CharConversionException unreadable) {
    return refused(Refusal.malformed(Fault.at("", null, "text in UTF-8")));
  }

  @ServerExceptionMapper
  Response ofAnotherMediaType(NotSupportedException refused, HttpServerRequest request) {
    return refused(mediaTypes.notTaken(request));
  }

  @ServerExceptionMapper
  Response byTheFramework(WebApplicationException thrown) {
    if (thrown.getCause() instanceof JacksonException unreadable) {
      return Problem.of(JsonFaults.refusal(unreadable)).toResponse();
    }
    if (thrown.getCause() instanceof Refusal refusal) {
      return refused(refusal);
    }
    var response = thrown.getResponse();
    if (response.hasEntity() || response.getStatus() < 400) {
      return response;
    }
    return response.getStatus() >= 500
        ? failed(thrown)
        : Problem.of(response.getStatusInfo(), OF_THE_FRAMEWORK.get(response.getStatus()))
            .toResponse();
  }

  @ServerExceptionMapper
  Response failed(Throwable failure) {
    var incident = UUID.randomUUID().toString();
    var passing = limits.met(failure).or(() -> away(failure));
    if (passing.isPresent()) {
      LOG.warnv("{0} incident={1} {2}", passing.get(), incident, failure.toString());
      return askAgain(
          Problem.ours(Response.Status.SERVICE_UNAVAILABLE, passing.get(), incident).toResponse());
    }
    if (FailureChain.of(failure).anyMatch(BodyBroken.class::isInstance)) {
      LOG.infov("a body broke off while it was read incident={0}", incident);
      return refused(Refusal.malformed(Fault.at("", null, "sent to its end")));
    }
    LOG.errorv(failure, "request failed incident={0}", incident);
    return Problem.ours(
            Response.Status.INTERNAL_SERVER_ERROR,
            "Internal error; nothing was saved. Report the instance below to your operator.",
            incident)
        .toResponse();
  }

  private Optional<String> away(Throwable failure) {
    if (!PassingFault.isBehind(failure)) {
      return Optional.empty();
    }
    database.refused(failure);
    return Optional.of(
        "The database is not available at the moment; nothing was saved. Send the request again.");
  }

  private static Response askAgain(Response answer) {
    return Response.fromResponse(answer)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build();
  }
}
