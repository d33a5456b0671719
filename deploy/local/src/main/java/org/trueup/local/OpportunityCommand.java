package org.trueup.local;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.trueup.contracts.value.AcoYear;
import org.trueup.local.outlook.OpportunityText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code trueup opportunity}: where savings may lie in the claims of a year. */
@Command(
    name = "opportunity",
    description =
        "Where savings may lie in claims: leakage, thin plurality, targets, rates against other"
            + " ACOs, and stays under the skilled nursing waiver. Nothing of the claims is kept.",
    mixinStandardHelpOptions = true)
final class OpportunityCommand implements Callable<Integer> {
  @Mixin private OnBench bench;

  @Parameters(index = "0", paramLabel = "ACO", description = "The ACO, such as A9004.")
  private String aco;

  @Parameters(index = "1", paramLabel = "YEAR", description = "The performance year.")
  private String year;

  @Parameters(
      index = "2..*",
      arity = "1..*",
      paramLabel = "TABLE.csv|ZIP",
      description =
          "cclf1.csv and cclf5.csv, cclf2.csv, cclf9.csv and cclfa.csv where there are, or these"
              + " files and CCLF0 as CMS named them; and assigned.csv and network.csv; or one zip"
              + " of them.")
  private List<Path> files;

  @Override
  public Integer call() throws InterruptedException {
    var of = new AcoYear(bench.aco(aco), bench.year(year));
    return bench.printOfTables(
        files,
        (questions, tables) ->
            OpportunityText.of(questions.ofTables(of, "savings-opportunity", tables)));
  }
}
