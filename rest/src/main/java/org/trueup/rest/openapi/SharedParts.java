package org.trueup.rest.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Problem;
import org.trueup.rest.Table;

/**
 * Completes the document of a service: values have the form they have on the wire, every operation
 * names the problems it may answer with, and shared parameters say what they mean.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class SharedParts implements OASFilter {
  /** Marks what a second person may have to approve: {@code @Extension(name = APPROVAL, ...)}. */
  public static final String APPROVAL = "x-approval";

  private static final String ACCEPTED = "202";
  private static final String PRECONDITION = HttpHeaders.IF_MATCH;
  private static final String OK = "200";
  private static final String CREATED = "201";
  private static final List<String> OF_EVERY_REQUEST = List.of("401", "403", "503", "default");
  private static final List<String> OF_A_BODY = List.of("409", "413", "415", "422", "429");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var shared = SharedDocument.components();
    shared.getSchemas().forEach(document.getComponents()::addSchema);
    document.getPaths().getPathItems().forEach(OperationNames::name);
    for (var path : document.getPaths().getPathItems().values()) {
      for (var operation : path.getOperations().values()) {
        describe(parameters(path, operation), shared.getParameters());
        addProblems(operation, problemsOf(path, operation), shared.getResponses());
        addCreated(path, operation);
        addWaiting(operation);
        addKey(path, operation, shared.getParameters());
        describeTables(operation);
      }
    }
  }

  /** Of a table its document says the items; as CSV it is text, as a workbook a file. */
  private static void describeTables(Operation operation) {
    var answer = operation.getResponses().getAPIResponse(OK);
    var content = answer == null ? null : answer.getContent();
    if (content != null && content.hasMediaType(Table.CSV)) {
      var text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
      content.addMediaType(Table.CSV, OASFactory.createMediaType().schema(text));
      var file = OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("binary");
      content.addMediaType(Table.EXCEL, OASFactory.createMediaType().schema(file));
    }
  }

  private static void describe(List<Parameter> parameters, Map<String, Parameter> shared) {
    for (var parameter : parameters) {
      var known = shared.get(parameter.getName());
      if (parameter.getDescription() == null
          && known != null
          && known.getIn() == parameter.getIn()) {
        parameter.setDescription(known.getDescription());
      }
    }
  }

  private static List<String> problemsOf(PathItem path, Operation operation) {
    var problems = new ArrayList<>(OF_EVERY_REQUEST);
    var parameters = parameters(path, operation);
    if (!parameters.isEmpty() || operation.getRequestBody() != null) {
      problems.add("400");
    }
    if (has(parameters, Parameter.In.PATH)) {
      problems.add("404");
    }
    if (has(parameters, Parameter.In.QUERY)) {
      problems.add("422");
    }
    if (parameters.stream().anyMatch(parameter -> PRECONDITION.equals(parameter.getName()))) {
      problems.add("412");
    }
    if (operation.getRequestBody() != null) {
      problems.addAll(OF_A_BODY);
    }
    return problems;
  }

  private static void addProblems(
      Operation operation, List<String> statuses, Map<String, APIResponse> shared) {
    shared.forEach(
        (status, response) -> {
          if (statuses.contains(status)) {
            operation.getResponses().addAPIResponse(status, response.content(problem()));
          }
        });
  }

  /** What is recorded is new the first time, and known ever after: the same answer. */
  private static void addCreated(PathItem path, Operation operation) {
    var answers = operation.getResponses();
    var created = answers.getAPIResponse(CREATED);
    var known = answers.getAPIResponse(OK);
    if (created != null && known == null) {
      answers.addAPIResponse(OK, answer("On file already", created));
    } else if (created == null
        && known != null
        && parameters(path, operation).stream().anyMatch(SharedParts::isOfAWrite)) {
      answers.addAPIResponse(CREATED, answer("Recorded for the first time", known));
    }
  }

  private static void addWaiting(Operation operation) {
    var extensions = operation.getExtensions();
    if (extensions != null && extensions.containsKey(APPROVAL)) {
      var schema = OASFactory.createSchema().ref("Approval");
      var content =
          OASFactory.createContent()
              .addMediaType(
                  MediaType.APPLICATION_JSON, OASFactory.createMediaType().schema(schema));
      operation
          .getResponses()
          .addAPIResponse(
              ACCEPTED,
              OASFactory.createAPIResponse()
                  .description(
                      "A second person has to approve it, and nothing was done. Sent again once it is approved, it is done.")
                  .content(content));
    }
  }

  /** The header of an operation that knows a request by its key; some ask for it themselves. */
  private static void addKey(PathItem path, Operation operation, Map<String, Parameter> shared) {
    var extensions = operation.getExtensions();
    if (extensions != null
        && IdempotencyKey.BY_KEY.equals(extensions.get(IdempotencyKey.SENT_AGAIN))
        && parameters(path, operation).stream()
            .noneMatch(parameter -> IdempotencyKey.HEADER.equals(parameter.getName()))) {
      operation.addParameter(Objects.requireNonNull(shared.get(IdempotencyKey.HEADER)));
    }
  }

  private static APIResponse answer(String description, APIResponse sameAs) {
    return OASFactory.createAPIResponse().description(description).content(sameAs.getContent());
  }

  private static boolean isOfAWrite(Parameter parameter) {
    return PRECONDITION.equals(parameter.getName())
        || IdempotencyKey.HEADER.equals(parameter.getName());
  }

  private static Content problem() {
    var schema = OASFactory.createSchema().ref(Problem.class.getSimpleName());
    return OASFactory.createContent()
        .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
  }

  private static boolean has(List<Parameter> parameters, Parameter.In place) {
    return parameters.stream().anyMatch(parameter -> parameter.getIn() == place);
  }

  /** Of the operation, and those that it shares with the others of its path. */
  private static List<Parameter> parameters(PathItem path, Operation operation) {
    var all = new ArrayList<Parameter>();
    for (var some : new List<?>[] {path.getParameters(), operation.getParameters()}) {
      if (some != null) {
        some.forEach(parameter -> all.add((Parameter) parameter));
      }
    }
    return all;
  }
}
