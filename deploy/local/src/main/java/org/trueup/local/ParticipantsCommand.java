package org.trueup.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoYear;
import org.trueup.local.client.Call;
import org.trueup.local.client.NotTaken;
import org.trueup.local.outlook.BenchQuestions;
import org.trueup.local.outlook.ParticipantsText;
import org.trueup.local.outlook.SentTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trueup participants}: who would leave with a participant, and what that would cost. */
@Command(
    name = "participants",
    description =
        "Who would leave with dropped participants or come with a candidate, counted on a list of"
            + " CMS, and what the year on file would have come to without those who leave.",
    mixinStandardHelpOptions = true)
final class ParticipantsCommand implements Callable<Integer> {
  private static final String WHAT_IF = "participant-list-what-if";

  @Mixin private OnBench bench;

  @Parameters(index = "0", paramLabel = "ACO", description = "The ACO, such as A9004.")
  private String aco;

  @Parameters(index = "1", paramLabel = "YEAR", description = "The performance year of the list.")
  private String year;

  @Parameters(
      index = "2..*",
      arity = "1..*",
      paramLabel = "TABLE.csv|ZIP",
      description =
          "Tables 1-1 and 1-2 of a list as CMS named them, 1-3 where facilities participate, and"
              + " candidate.csv; or one zip of them.")
  private List<Path> files;

  @Option(
      names = "--drop",
      paramLabel = "TIN,...",
      description = "The participants to drop: TINs, or CCNs of facilities.")
  private @Nullable String drop;

  @Option(
      names = "--cost-ratios",
      paramLabel = "RATIO,...",
      split = ",",
      description =
          "What those who leave may cost over what they bring of the benchmark"
              + " (0.9,0.95,1,1.05,1.1).")
  private @Nullable List<String> costRatios;

  @Override
  public Integer call() throws InterruptedException {
    var of = new AcoYear(bench.aco(aco), bench.year(year));
    return bench.printOfTables(files, (questions, tables) -> answer(questions, of, tables));
  }

  private List<String> answer(BenchQuestions questions, AcoYear of, SentTables tables)
      throws InterruptedException, IOException {
    var asked = drop == null ? WHAT_IF : WHAT_IF + "?drop=" + Call.escaped(drop);
    var counts = questions.ofTables(of, asked, tables);
    var leavers = leavers(counts);
    if (leavers.stream().allMatch(group -> Integer.valueOf(0).equals(group.get("beneficiaries")))) {
      return ParticipantsText.of(counts, null, "nobody leaves");
    }
    try {
      return ParticipantsText.of(counts, questions.send(of, WHAT_IF, body(leavers)), "");
    } catch (NotTaken refused) {
      if (!refused.isConflict()) {
        throw refused;
      }
      return ParticipantsText.of(counts, null, String.valueOf(refused.getMessage()));
    }
  }

  private Map<String, Object> body(List<Map<String, Object>> leavers) {
    return costRatios == null
        ? Map.of("leavers", leavers)
        : Map.of("leavers", leavers, "costRatios", costRatios);
  }

  /** Those who leave, as assignment-service counted them and settlement-service takes them. */
  private static List<Map<String, Object>> leavers(JsonNode counts) {
    var leavers = new ArrayList<Map<String, Object>>();
    for (var item : counts.path("items")) {
      if ("LEAVE".equals(item.path("direction").asText())) {
        leavers.add(
            Map.of(
                "estimate", item.path("estimate").asText(),
                "beneficiaries", item.path("beneficiaries").asInt(),
                "personYearsByType", item.path("personYearsByType")));
      }
    }
    return leavers;
  }
}
