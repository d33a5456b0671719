package org.trueup.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoYear;
import org.trueup.local.client.Call;
import org.trueup.local.outlook.BenchQuestions;
import org.trueup.local.outlook.ClosesText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trueup close}: what is booked of a year before it is settled. */
@Command(
    name = "close",
    description =
        "Prepares, approves and posts closes of a year, lists them, and says what moved one since"
            + " the one before, and how far each was off once CMS determined. Somebody else approves"
            + " than who prepared.",
    mixinStandardHelpOptions = true)
final class CloseCommand implements Callable<Integer> {
  /** What is done. */
  private enum Action {
    list,
    prepare,
    approve,
    post,
    moves,
    journal,
    variance
  }

  @Spec private CommandSpec command;

  @Mixin private OnBench bench;

  @Parameters(index = "0", description = "One of: ${COMPLETION-CANDIDATES}.")
  private Action action;

  @Parameters(index = "1", paramLabel = "ACO", description = "The ACO, such as A9004.")
  private String aco;

  @Parameters(index = "2", paramLabel = "YEAR", description = "The performance year.")
  private String year;

  @Parameters(
      index = "3",
      arity = "0..1",
      paramLabel = "NAME",
      description = "The name of the close, such as 2026-Q3; not for list and variance.")
  private @Nullable String name;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "The day that is closed; to prepare one.")
  private @Nullable String date;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description = "CONSTRAINED (default), EXPECTED or ON_NOTIFICATION.")
  private @Nullable String method;

  @Option(
      names = "--participants-share",
      paramLabel = "SHARE",
      description = "The part of savings that participants get, such as 0.6 (0).")
  private @Nullable String participantsShare;

  @Override
  public Integer call() throws InterruptedException {
    var of = new AcoYear(bench.aco(aco), bench.year(year));
    if (action == Action.list) {
      return bench.print(
          questions -> ClosesText.closes(questions.ofYear(of, "closes").path("items")));
    }
    if (action == Action.variance) {
      return bench.print(questions -> ClosesText.variance(of, questions.closesAgainstCms()));
    }
    if (name == null) {
      throw new ParameterException(
          command.commandLine(), "close " + action + " needs the NAME of the close");
    }
    var close = "closes/" + Call.escaped(name);
    return bench.print(questions -> act(questions, of, close));
  }

  private List<String> act(BenchQuestions questions, AcoYear of, String close)
      throws InterruptedException {
    return switch (action) {
      case moves -> ClosesText.rollForward(questions.ofYear(of, close + "/roll-forward"));
      case journal -> ClosesText.journal(questions.ofYear(of, close + "/journal"));
      case approve -> ClosesText.closes(List.of(questions.send(of, close + "/approval", Map.of())));
      case post -> ClosesText.closes(List.of(questions.send(of, close + "/posting", Map.of())));
      case prepare -> ClosesText.closes(List.of(questions.send(of, "closes", request())));
      case list, variance -> throw new IllegalStateException(action + " names no close");
    };
  }

  /** What is absent is the service's to say. */
  private Map<String, Object> request() {
    var request = new LinkedHashMap<String, Object>();
    put("name", name, request);
    put("date", date, request);
    put("method", method, request);
    put("participantsShare", participantsShare, request);
    return request;
  }

  private static void put(String key, @Nullable String value, Map<String, Object> into) {
    if (value != null) {
      into.put(key, value);
    }
  }
}
