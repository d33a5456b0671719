package org.trueup.local.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.local.published.CmsFiles;
import org.trueup.local.published.PublishedBenchmarks;
import org.trueup.local.published.UnreadableFile;

class BenchmarkReplayTest {
  @TempDir Path folder;

  @Test
  void everyHistoricalBenchmarkOf2014IsWithinADollar() {
    var published = PublishedBenchmarks.read(CmsFiles.named("raw/PY2014.csv"));
    var trends = PublishedBenchmarks.trends(CmsFiles.named("PY2014_fitted_trend_factors.csv"));

    var replay = BenchmarkReplay.of(published, trends);

    assertThat(replay.summary()).isEqualTo("rebuilt 333: 300 to the dollar, 333 within $1");
    assertThat(replay.isMatch()).isTrue();
  }

  @Test
  void saysWhichStartHasNoTrend() {
    var published = PublishedBenchmarks.read(CmsFiles.named("raw/PY2014.csv"));

    assertThatThrownBy(() -> BenchmarkReplay.of(published, Map.of()))
        .hasMessage("no trend factors for agreements that start on 2012-07-01");
  }

  @Test
  void refusesAFileWithoutFiguresOfTheBenchmarkYears() throws IOException {
    var file = Files.writeString(folder.resolve("PY2018.csv"), "ACO_Num\nA1001\n");

    assertThatThrownBy(() -> PublishedBenchmarks.read(file))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("has no column Start_Date");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThatThrownBy(() -> PublishedBenchmarks.read(folder.resolve("none.csv")))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("there is no file");
  }
}
