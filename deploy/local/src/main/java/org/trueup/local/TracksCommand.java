package org.trueup.local;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoYear;
import org.trueup.local.client.Call;
import org.trueup.local.outlook.BenchText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trueup tracks}: what the next agreement would bring under each track. */
@Command(
    name = "tracks",
    description =
        "What the next agreement would bring under each track, from what is on file of a year, and"
            + " from which caution on a more careful one is worth more.",
    mixinStandardHelpOptions = true)
final class TracksCommand implements Callable<Integer> {
  @Mixin private OnBench bench;

  @Parameters(index = "0", paramLabel = "ACO", description = "The ACO, such as A9004.")
  private String aco;

  @Parameters(index = "1", paramLabel = "YEAR", description = "The performance year to start from.")
  private String year;

  @Option(
      names = "--tracks",
      required = true,
      paramLabel = "TRACK,...",
      description = "The choices; A-B-C-D-E is one with a track for each year.")
  private String tracks;

  @Option(
      names = "--years",
      paramLabel = "N",
      description = "How many years the agreement has, 1 to 5 (1).")
  private @Nullable Integer years;

  @Option(
      names = "--caution",
      paramLabel = "T",
      description = "The weight of the worst tenth, from 0 to 1 (0.5).")
  private @Nullable String caution;

  @Override
  public Integer call() throws InterruptedException {
    var of = new AcoYear(bench.aco(aco), bench.year(year));
    var asked = new ArrayList<String>();
    asked.add("tracks=" + Call.escaped(tracks));
    if (years != null) {
      asked.add("years=" + years);
    }
    if (caution != null) {
      asked.add("caution=" + Call.escaped(caution));
    }
    return bench.print(
        questions ->
            BenchText.tracks(questions.ofYear(of, "track-choice?" + String.join("&", asked))));
  }
}
