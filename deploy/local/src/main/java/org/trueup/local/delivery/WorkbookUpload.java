package org.trueup.local.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.refusal.Fault;
import org.trueup.local.client.Call;
import org.trueup.local.client.NotTaken;
import org.trueup.local.client.Services;
import org.trueup.local.delivery.LoadedFile.Outcome;
import org.trueup.local.machine.Service;

/** Sends a file that may hold workbooks to a service that takes some. */
final class WorkbookUpload {
  private final Services services;
  private final Service service;

  WorkbookUpload(Services services, Service service) {
    this.services = services;
    this.service = service;
  }

  /** The form of the service's answer. */
  private record Answers(List<Answer> items) {}

  private record Answer(
      String file,
      String outcomeCode,
      @Nullable String detail,
      List<Sheet> sheets,
      List<String> warnings,
      List<Fault> errors) {}

  private record Sheet(String sheet, List<Fact> facts) {}

  private record Fact(String path) {}

  /** An answer for each file in it. */
  List<WorkbookAnswer> send(String name, Path file) throws IOException, InterruptedException {
    var path = "/deliveries?name=" + Call.escaped(name);
    try {
      var answer = services.send(Call.upload("delivery", service, path), file);
      return Json.read(answer.body(), Answers.class).items().stream().map(this::read).toList();
    } catch (NotTaken notTaken) {
      if (!notTaken.isRefused()) {
        throw notTaken;
      }
      var why = notTaken.faults().isEmpty() ? notTaken.getMessage() : null;
      var nothing = new ServiceShare(service.title(), List.of(), List.of());
      return List.of(new WorkbookAnswer(name, Outcome.REFUSED, why, nothing, notTaken.faults()));
    }
  }

  private WorkbookAnswer read(Answer answer) {
    var facts =
        Stream.ofNullable(answer.sheets)
            .flatMap(List::stream)
            .flatMap(sheet -> sheet.facts.stream())
            .map(fact -> withoutAco(fact.path))
            .toList();
    var warnings = Objects.requireNonNullElse(answer.warnings, List.<String>of());
    return new WorkbookAnswer(
        answer.file,
        outcome(answer.outcomeCode),
        answer.detail,
        new ServiceShare(service.title(), facts, warnings),
        Objects.requireNonNullElse(answer.errors, List.of()));
  }

  /** {@code 2023/expenditures/FINAL}: whose it is, the file's name says. */
  private static String withoutAco(String path) {
    return path.replaceFirst("^/acos/[^/]+/(performance-years/)?", "");
  }

  private static Outcome outcome(String code) {
    return switch (code) {
      case "DUPLICATE" -> Outcome.KNOWN;
      case "UNRECOGNIZED" -> Outcome.NOT_RECOGNISED;
      case "WAITING" -> Outcome.REFUSED; // for somebody else's approval, as its detail says
      default -> Outcome.valueOf(code);
    };
  }
}
