package org.trueup.benchmark.determination;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set. Nothing here changes an amount. */
@ConfigMapping(prefix = "trueup.benchmark")
public interface BenchmarkConfiguration {

  /** Stands in every result as the software that computed it. */
  @WithDefault("${quarkus.application.version}")
  String softwareVersion();

  /** How often it looks for ACOs whose benchmarks a killed replica left to be determined. */
  @WithDefault("10s")
  Duration pendingInterval();
}
