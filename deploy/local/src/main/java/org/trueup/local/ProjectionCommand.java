package org.trueup.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.local.client.NotTaken;
import org.trueup.local.outlook.BenchQuestions;
import org.trueup.local.outlook.BenchText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trueup projection}: what an ACO's years will probably bring. */
@Command(
    name = "projection",
    description =
        "What a year will probably bring: the expected amount, how probable it is to earn or owe,"
            + " and the worst tenth. It is no settlement.",
    mixinStandardHelpOptions = true)
final class ProjectionCommand implements Callable<Integer> {
  private static final String ALL = "all";

  @Spec private CommandSpec command;

  @Mixin private OnBench bench;

  @Parameters(
      index = "0",
      paramLabel = "ACO",
      description = "The ACO, such as A9004; or all, for every ACO of the year and them together.")
  private String aco;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "YEAR",
      description = "The performance year; where absent, every year of the ACO that is on file.")
  private @Nullable String year;

  @Override
  public Integer call() throws InterruptedException {
    if (ALL.equals(aco)) {
      return ofAllAcos();
    }
    var id = bench.aco(aco);
    var given = year == null ? null : bench.year(year);
    return bench.print(
        questions ->
            given == null
                ? ofAllYears(questions, id)
                : BenchText.projections(List.of(projection(questions, new AcoYear(id, given)))));
  }

  private int ofAllAcos() throws InterruptedException {
    if (year == null) {
      throw new ParameterException(command.commandLine(), "projection all needs the YEAR");
    }
    var given = bench.year(year);
    return bench.print(questions -> BenchText.portfolio(questions.portfolio(given)));
  }

  /** A year that waits for a list or a benchmark is told, and keeps no other from its answer. */
  private static List<String> ofAllYears(BenchQuestions questions, AcoId aco)
      throws InterruptedException {
    var answers = new ArrayList<JsonNode>();
    var skipped = new ArrayList<String>();
    for (var year : questions.years(aco)) {
      try {
        answers.add(projection(questions, new AcoYear(aco, PerformanceYear.parse(year))));
      } catch (NotTaken waits) {
        if (!waits.isConflict()) {
          throw waits;
        }
        skipped.add(year + " is left out: " + waits.getMessage());
      }
    }
    var lines = new ArrayList<>(BenchText.projections(answers));
    lines.addAll(skipped);
    return lines;
  }

  private static JsonNode projection(BenchQuestions questions, AcoYear of)
      throws InterruptedException {
    return questions.ofYear(of, "projection");
  }
}
