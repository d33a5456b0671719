package org.trueup.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trueup.local.published.CmsFiles;
import org.trueup.settlement.bench.projection.Calibration;

/**
 * Published years projected from the year before. The counts are those of the fit, computed outside
 * this project.
 */
class BacktestTest {

  @Test
  void theIntervalsHoldWhatTheySay() {
    var backtest =
        Backtest.of(
            List.of(
                CmsFiles.named("settlements.csv"),
                CmsFiles.named("raw/PY2017.csv"),
                CmsFiles.named("raw/PY2018.csv")),
            false);
    var all = Calibration.of(backtest.outcomes().values().stream().flatMap(List::stream).toList());
    assertThat(all.projections()).isEqualTo(1736);
    assertThat(List.of(all.inHalf(), all.inEighty(), all.inNinety()))
        .containsExactly(860, 1393, 1567);
    assertThat(backtest.lines().toList())
        .contains(
            "all            1736    49.5    80.2    90.3         1.940   0.161",
            "ranks in tenths: 163 170 168 174 182 184 155 183 177 180",
            "2013-2014       214    47.7    79.0    88.3         2.102   0.145",
            "2020-2021       475    51.8    81.1    92.0         1.740   0.183");
  }

  @Test
  void whatTheFilesDoNotAllowIsSaid() {
    var backtest = Backtest.of(List.of(CmsFiles.named("settlements.csv")), false);
    assertThat(backtest.outcomes()).hasSize(5);
    assertThat(backtest.lines().toList())
        .endsWith(
            "2017 and 2018 have no identifier in common: add CMS's own files of both, which have"
                + " names");
  }
}
