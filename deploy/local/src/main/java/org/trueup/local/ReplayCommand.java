package org.trueup.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.local.client.Target;
import org.trueup.local.published.PublishedFile;
import org.trueup.local.published.UnreadableFile;
import org.trueup.local.replay.DirectReplay;
import org.trueup.local.replay.ProgressBar;
import org.trueup.local.replay.Replay;
import org.trueup.local.replay.ReplayReport;
import org.trueup.local.replay.engine.SettlementEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trueup replay}: CMS's published results through the system, and compared. */
@Command(
    name = "replay",
    description =
        "Sends a file of CMS's published results through the system and compares the amounts. Uses"
            + " the system that is up on the data folder, or brings one up for the time.",
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  private static final int MATCH = 0;
  private static final int MISMATCH = 1;
  private static final int UNREADABLE = 2;

  private final PrintStream out = System.out; // libraries get another one

  @Mixin private SystemOptions options;

  @Mixin private ClusterOptions cluster;

  @Parameters(paramLabel = "FILE.csv", description = "One of CMS's published results files.")
  private Path file;

  @Option(
      names = "--year",
      description =
          "The performance year of all rows, where the file does not say it or says another.")
  private String year;

  @Option(names = "--json", description = "The report as JSON on standard output.")
  private boolean json;

  @Option(
      names = "--engine",
      description =
          "Settles in this process, by the same rules: no service, no Kafka, no database.")
  private boolean engine;

  @Override
  public Integer call() throws InterruptedException {
    try {
      var published = PublishedFile.read(file, Optional.ofNullable(year).map(ReplayCommand::year));
      System.err.printf(
          Locale.ROOT,
          "%s: layout %s, recognized by %s, %d rows%n",
          file,
          published.layout(),
          published.recognizedBy(),
          published.rows().size());
      return engine ? settleHere(published) : replay(published);
    } catch (UnreadableFile reason) {
      System.err.println("trueup: " + reason.getMessage());
      return UNREADABLE;
    }
  }

  private static PerformanceYear year(String stated) {
    try {
      return PerformanceYear.parse(stated);
    } catch (IllegalArgumentException none) {
      throw new UnreadableFile("--year: " + none.getMessage());
    }
  }

  private int settleHere(PublishedFile published) {
    var report = DirectReplay.run(published, SettlementEngine.start(options.carriesForward()));
    report
        .took()
        .ifPresent(
            took ->
                System.err.printf(
                    Locale.ROOT,
                    "settled %d in %d ms%n",
                    published.rows().size(),
                    took.toMillis()));
    return print(report);
  }

  private int replay(PublishedFile published) throws InterruptedException {
    return OnSystem.run(options, cluster.targetWithKafka(), system -> replay(published, system));
  }

  private int replay(PublishedFile published, Target system) throws InterruptedException {
    return print(Replay.run(published, system, new ProgressBar(System.err, isTerminal())));
  }

  private int print(ReplayReport report) {
    out.println(json ? report.json() : String.join("\n", report.lines()));
    out.flush();
    return report.isMatch() ? MATCH : MISMATCH;
  }

  /** The launcher script knows: this virtual machine cannot tell before release 22. */
  private static boolean isTerminal() {
    return Boolean.getBoolean("trueup.terminal");
  }
}
