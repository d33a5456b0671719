package org.trueup.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.local.outlook.BenchQuestions;
import org.trueup.local.outlook.BenchText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code trueup projection}: what an ACO's years will probably bring. */
@Command(
    name = "projection",
    description =
        "What a year will probably bring: the expected amount, how probable it is to earn or owe,"
            + " and the worst tenth. It is no settlement.",
    mixinStandardHelpOptions = true)
final class ProjectionCommand implements Callable<Integer> {
  @Mixin private OnBench bench;

  @Parameters(index = "0", paramLabel = "ACO", description = "The ACO, such as A9004.")
  private String aco;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "YEAR",
      description = "The performance year; where absent, every year of the ACO that is on file.")
  private @Nullable String year;

  @Override
  public Integer call() throws InterruptedException {
    var id = bench.aco(aco);
    var given = year == null ? null : bench.year(year);
    return bench.print(questions -> BenchText.projections(projections(questions, id, given)));
  }

  private static List<JsonNode> projections(
      BenchQuestions questions, AcoId aco, @Nullable PerformanceYear given)
      throws InterruptedException {
    var years = given == null ? questions.years(aco) : List.of(given.toString());
    var answers = new ArrayList<JsonNode>();
    for (var of : years) {
      answers.add(questions.ofYear(new AcoYear(aco, PerformanceYear.parse(of)), "projection"));
    }
    return answers;
  }
}
