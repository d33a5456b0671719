package org.trueup.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trueup.local.benchmarks.BenchmarkReplay;
import org.trueup.local.published.PublishedBenchmarks;
import org.trueup.local.published.UnreadableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trueup replay-benchmark}: CMS's published historical benchmarks, built again. */
@Command(
    name = "replay-benchmark",
    description =
        "Builds the historical benchmarks of a published file again, from the expenditures, person"
            + " years and risk scores in it, in this process, and compares.",
    mixinStandardHelpOptions = true)
final class ReplayBenchmarkCommand implements Callable<Integer> {
  private static final int MATCH = 0;
  private static final int MISMATCH = 1;
  private static final int UNREADABLE = 2;
  private static final String FITTED = "../PY2014_fitted_trend_factors.csv";

  private final PrintStream out = System.out; // libraries get another one

  @Parameters(paramLabel = "FILE.csv", description = "CMS's published results of PY2014.")
  private Path file;

  @Option(
      names = "--trend-factors",
      paramLabel = "FILE",
      description =
          "National growth to BY3 by agreement start, as CSV; CMS does not publish it (default:"
              + " PY2014_fitted_trend_factors.csv in the folder above the file's).")
  private @Nullable Path trendFactors;

  @Override
  public Integer call() {
    try {
      var trends = trendFactors == null ? file.resolveSibling(FITTED).normalize() : trendFactors;
      var replay =
          BenchmarkReplay.of(PublishedBenchmarks.read(file), PublishedBenchmarks.trends(trends));
      out.println(file + ", trends of " + trends);
      out.println(String.join("\n", replay.lines()));
      out.flush();
      return replay.isMatch() ? MATCH : MISMATCH;
    } catch (UnreadableFile | IllegalArgumentException reason) {
      System.err.println("trueup: " + reason.getMessage());
      return UNREADABLE;
    }
  }
}
